import type { DBCluster } from "@aws-sdk/client-rds";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { clustersOf, parametersOf } from "../rds/family.ts";

/** Clusters of DocumentDB, without those being deleted. */
export const docdbCluster = kind<DBCluster>()("AWS::DocDB::DBCluster", {
  list: clustersOf("docdb"),
  identity: (c) => ({ arn: c.DBClusterArn, name: c.DBClusterIdentifier, tags: tagsOf(c.TagList) }),
  aspects: { parameters: parametersOf("tls", "audit_logs") },
});
