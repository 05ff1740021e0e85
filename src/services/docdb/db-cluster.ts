import type { DBCluster } from "@aws-sdk/client-docdb";
import { onlyParameters } from "../../aws/db-cluster.ts";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { RDS_PAGE } from "../rds/service.ts";
import { docdb, onlyDocdb } from "./service.ts";

/** Clusters of DocumentDB, without those being deleted. */
export const docdbCluster = kind<DBCluster>()("AWS::DocDB::DBCluster", {
  list: docdb("describeDBClusters", {
    input: onlyDocdb,
    pageSize: RDS_PAGE,
    value: ({ DBClusters = [] }) =>
      DBClusters.filter(({ Engine, Status }) => Engine === "docdb" && Status !== "deleting"),
  }),
  identity: (c) => ({ arn: c.DBClusterArn, name: c.DBClusterIdentifier }),
  aspects: {
    /** Those parameters of its parameter group that rules read. */
    parameters: docdb("describeDBClusterParameters", {
      input: (c: DBCluster) => ({ DBClusterParameterGroupName: c.DBClusterParameterGroup }),
      pageSize: RDS_PAGE,
      admit: ({ Parameters }) => ({ Parameters: onlyParameters(Parameters, ["tls", "audit_logs"]) }),
      value: (out) => out.Parameters,
    }),
    tagging: docdb("listTagsForResource", {
      input: (c: DBCluster) => ({ ResourceName: c.DBClusterArn }),
      value: (out) => tagsOf(out.TagList),
    }),
  },
  tags: "tagging",
});
