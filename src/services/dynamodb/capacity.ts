import type { ScalableTarget, ScalingPolicy } from "@aws-sdk/client-application-auto-scaling";
import type { TableDescription } from "@aws-sdk/client-dynamodb";
import type { Collection, Resource } from "../../model/index.ts";
import { targetName } from "../application-autoscaling/scalable-target.ts";

/**
 * DynamoDB leaves BillingModeSummary out of tables that have always been provisioned; tables on demand have no
 * capacity to tell, and answer zeros.
 */
export function isOnDemand({ BillingModeSummary, ProvisionedThroughput }: TableDescription): boolean {
  if (BillingModeSummary?.BillingMode) return BillingModeSummary.BillingMode === "PAY_PER_REQUEST";
  const { ReadCapacityUnits, WriteCapacityUnits } = ProvisionedThroughput ?? {};
  return ReadCapacityUnits === 0 && WriteCapacityUnits === 0;
}

/** Why a table that comes or goes is not judged by its capacity. */
export function passing({ TableStatus }: TableDescription): string | undefined {
  if (TableStatus === "CREATING") return "it is still being created";
  if (TableStatus === "DELETING") return "it is being deleted";
  if (TableStatus === "ARCHIVING" || TableStatus === "ARCHIVED")
    return "it is archived, since its KMS key cannot be used";
  return undefined;
}

/** A capacity that does not follow the load, and why not. */
export interface FixedCapacity {
  readonly text: string;
  readonly evidence: {
    readonly ResourceId: string;
    readonly ScalableDimension: string;
    readonly MinCapacity?: number | undefined;
    readonly MaxCapacity?: number | undefined;
  };
}

interface Scaling {
  readonly targets: Collection<Resource<ScalableTarget>>;
  readonly policies: Collection<Resource<ScalingPolicy>>;
}

/** Those of the read and write capacity of a table or an index that Application Auto Scaling does not move. */
export function fixedCapacities(table: string, index: string | undefined, scaling: Scaling): FixedCapacity[] {
  const ResourceId = index === undefined ? `table/${table}` : `table/${table}/index/${index}`;
  const of = index === undefined ? "table" : "index";
  return (["Read", "Write"] as const).flatMap((way) => {
    const ScalableDimension = `dynamodb:${of}:${way}CapacityUnits`;
    const target = scaling.targets.get(targetName(ResourceId, ScalableDimension));
    const why = target ? held(target, scaling.policies) : "is not scaled";
    if (why === undefined) return [];
    const bounds = target && { MinCapacity: target.MinCapacity, MaxCapacity: target.MaxCapacity };
    return { text: `${way.toLowerCase()} capacity ${why}`, evidence: { ResourceId, ScalableDimension, ...bounds } };
  });
}

/** Why a registered target stays where it is. */
function held(target: ScalableTarget, policies: Scaling["policies"]): string | undefined {
  const { ResourceId, ScalableDimension, MinCapacity, MaxCapacity, SuspendedState } = target;
  if (MinCapacity === MaxCapacity) return `is scaled from ${MinCapacity} to ${MaxCapacity}, so not at all`;
  if (SuspendedState?.DynamicScalingOutSuspended) return "is scaled, but scaling out is suspended";
  const moved = policies
    .where("ResourceId", ResourceId)
    .some((policy) => policy.ScalableDimension === ScalableDimension);
  return moved ? undefined : `has bounds (${MinCapacity} to ${MaxCapacity}) but no scaling policy`;
}
