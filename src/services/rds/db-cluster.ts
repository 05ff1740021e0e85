import type { DBCluster } from "@aws-sdk/client-rds";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { isRds } from "./engine.ts";
import { clusterParameters } from "./parameters.ts";
import { rds, RDS_PAGE, admitClusters } from "./service.ts";

/**
 * Clusters of Aurora and Multi-AZ clusters of RDS (engine `mysql` or `postgres`). Those of Neptune and DocumentDB,
 * which the same call lists, and those being deleted are left out.
 */
export const dbCluster = kind<DBCluster>()("AWS::RDS::DBCluster", {
  list: rds("describeDBClusters", {
    pageSize: RDS_PAGE,
    admit: admitClusters,
    value: ({ DBClusters = [] }) => DBClusters.filter(({ Engine, Status }) => isRds(Engine) && Status !== "deleting"),
  }),
  identity: (c) => ({ arn: c.DBClusterArn, name: c.DBClusterIdentifier, tags: tagsOf(c.TagList) }),
  aspects: { parameters: clusterParameters },
});

/** Aurora Serverless v1, which has no instances; v2 is a class of instance in a provisioned cluster. */
export const isServerlessV1 = ({ EngineMode }: DBCluster): boolean => EngineMode === "serverless";

/** Why there are no instances whose zones could be told: a headless cluster, or one where AWS runs the instances. */
export function withoutInstances(cluster: DBCluster): string | undefined {
  if (isServerlessV1(cluster)) return "it is Aurora Serverless v1, which AWS itself restarts in another zone";
  if (cluster.ClusterScalabilityType === "limitless")
    return "it is an Aurora Limitless Database, whose shard groups have their own redundancy";
  return (cluster.DBClusterMembers ?? []).length === 0 ? "it has no instances, only storage" : undefined;
}

/**
 * Why RDS cannot keep a cluster's administrator password in Secrets Manager.
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html
 */
export function passwordNotManageable(cluster: DBCluster): string | undefined {
  if (isServerlessV1(cluster)) return "RDS does not manage passwords of Aurora Serverless v1";
  if (cluster.GlobalClusterIdentifier)
    return `RDS does not manage passwords in a global database, here ${cluster.GlobalClusterIdentifier}`;
  if (cluster.ReplicationSourceIdentifier) return `it is a read replica of ${cluster.ReplicationSourceIdentifier}`;
  if (cluster.VPCNetworkingEnabled === false) return "it was created express: its administrator logs in with IAM";
  return undefined;
}
