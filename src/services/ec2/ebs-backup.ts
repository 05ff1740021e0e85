import type { Instance, Snapshot, Volume } from "@aws-sdk/client-ec2";
import type { Collection, Resource } from "../../model/index.ts";

type Dated = Resource<Snapshot> & { readonly StartTime: Date };

/** The youngest snapshot that can be restored; one that is pending or failed cannot. */
export function latestSnapshot(snapshots: readonly Resource<Snapshot>[]): Dated | undefined {
  return snapshots
    .filter((one): one is Dated => one.State === "completed" && one.StartTime !== undefined)
    .reduce<Dated | undefined>((best, one) => (best && best.StartTime >= one.StartTime ? best : one), undefined);
}

/** Why a volume needs no backup: it goes with its server, in whose place another is made from the same image. */
export function madeAnew(
  { Attachments = [] }: Pick<Volume, "Attachments">,
  instances: Collection<Resource<Instance>>,
): string | undefined {
  for (const { InstanceId, InstanceOwningService, AssociatedResource, DeleteOnTermination } of Attachments) {
    if (InstanceOwningService) return `${InstanceOwningService} attached it to ${AssociatedResource ?? "a task"}`;
    const server = InstanceId && DeleteOnTermination ? instances.get(InstanceId) : undefined;
    const group = server?.tags["aws:autoscaling:groupName"];
    if (group) return `it is deleted with its instance, which the Auto Scaling group ${group} replaces`;
  }
  return undefined;
}
