import type { DBCluster } from "@aws-sdk/client-neptune";
import { onlyParameters } from "../../aws/db-cluster.ts";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { RDS_PAGE } from "../rds/service.ts";
import { neptune, onlyNeptune } from "./service.ts";

/** Clusters of Neptune, without those being deleted. */
export const neptuneCluster = kind<DBCluster>()("AWS::Neptune::DBCluster", {
  list: neptune("describeDBClusters", {
    input: onlyNeptune,
    pageSize: RDS_PAGE,
    value: ({ DBClusters = [] }) =>
      DBClusters.filter(({ Engine, Status }) => Engine === "neptune" && Status !== "deleting"),
  }),
  identity: (c) => ({ arn: c.DBClusterArn, name: c.DBClusterIdentifier }),
  aspects: {
    /** Those parameters of its parameter group that rules read. */
    parameters: neptune("describeDBClusterParameters", {
      input: (c: DBCluster) => ({ DBClusterParameterGroupName: c.DBClusterParameterGroup }),
      pageSize: RDS_PAGE,
      admit: ({ Parameters }) => ({ Parameters: onlyParameters(Parameters, ["neptune_enable_audit_log"]) }),
      value: (out) => out.Parameters,
    }),
    tagging: neptune("listTagsForResource", {
      input: (c: DBCluster) => ({ ResourceName: c.DBClusterArn }),
      value: (out) => tagsOf(out.TagList),
    }),
  },
  tags: "tagging",
});
