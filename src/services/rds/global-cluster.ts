import type { GlobalCluster } from "@aws-sdk/client-rds";
import { parseArn } from "../../aws/arn.ts";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { rds, RDS_PAGE } from "./service.ts";

/**
 * The region of a global database's writer: every region of its members lists it, but it is one resource. While it
 * fails over it may have no writer; then any member does, so long as every region takes the same.
 */
function home({ GlobalClusterMembers = [] }: GlobalCluster): string | undefined {
  const byArn = [...GlobalClusterMembers].sort((a, b) => ((a.DBClusterArn ?? "") < (b.DBClusterArn ?? "") ? -1 : 1));
  return parseArn((byArn.find(({ IsWriter }) => IsWriter) ?? byArn[0])?.DBClusterArn ?? "")?.region;
}

/** Aurora global databases, each in the region of its writer. Those without a cluster hold no data and are left out. */
export const globalCluster = kind<GlobalCluster>()("AWS::RDS::GlobalCluster", {
  list: rds("describeGlobalClusters", {
    pageSize: RDS_PAGE,
    value: ({ GlobalClusters = [] }, { region }) =>
      GlobalClusters.filter((cluster) => cluster.Status !== "deleting" && home(cluster) === region),
    // In regions without global databases: "Access Denied to API Version: APIGlobalDatabases".
    absent: { errors: ["InvalidParameterValue"], value: [] },
  }),
  identity: (c) => ({ arn: c.GlobalClusterArn, name: c.GlobalClusterIdentifier, tags: tagsOf(c.TagList) }),
});
