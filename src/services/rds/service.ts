import type { DBClusterMessage, RDS } from "@aws-sdk/client-rds";
import { service } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";

export const rds = service<RDS>("rds");

/** The most that RDS lists give in a page. */
export const RDS_PAGE = 100;

/** For the lists that bring no tags: they are read for each resource, and only when asked for. */
export const rdsTags = rds("listTagsForResource", {
  input: ({ arn }: { readonly arn: string }) => ({ ResourceName: arn }),
  value: (out) => tagsOf(out.TagList),
});

/** AWS answers asterisks for a password that waits to be changed; what answers in its place may not. */
export function withoutPassword<
  T extends { PendingModifiedValues?: { MasterUserPassword?: string | undefined } | undefined },
>(item: T): T {
  if (item.PendingModifiedValues?.MasterUserPassword === undefined) return item;
  return { ...item, PendingModifiedValues: { ...item.PendingModifiedValues, MasterUserPassword: "****" } };
}

/** What enters of a list of clusters, whoever asks for it: the kinds of three engines share its answer. */
export const admitClusters = ({ DBClusters, Marker }: DBClusterMessage): DBClusterMessage => ({
  Marker,
  DBClusters: DBClusters?.map(withoutPassword),
});
