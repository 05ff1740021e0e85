import type { DBCluster } from "@aws-sdk/client-rds";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { clustersOf, parametersOf } from "../rds/family.ts";

/** Clusters of Neptune, without those being deleted. */
export const neptuneCluster = kind<DBCluster>()("AWS::Neptune::DBCluster", {
  list: clustersOf("neptune"),
  identity: (c) => ({ arn: c.DBClusterArn, name: c.DBClusterIdentifier, tags: tagsOf(c.TagList) }),
  aspects: { parameters: parametersOf("neptune_enable_audit_log") },
});
