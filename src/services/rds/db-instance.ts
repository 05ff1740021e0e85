import type { DBInstance } from "@aws-sdk/client-rds";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { isRds } from "./engine.ts";
import { freeStorage } from "./free-storage.ts";
import { instanceParameters } from "./parameters.ts";
import { rds, RDS_PAGE, withoutPassword } from "./service.ts";

/**
 * Database instances of RDS and Aurora, members of clusters included (see DBClusterIdentifier). Those of Neptune and
 * DocumentDB, which the same call lists, and those being deleted are left out.
 */
export const dbInstance = kind<DBInstance>()("AWS::RDS::DBInstance", {
  list: rds("describeDBInstances", {
    pageSize: RDS_PAGE,
    admit: (out) => ({ ...out, DBInstances: out.DBInstances?.map(withoutPassword) }),
    value: ({ DBInstances = [] }) =>
      DBInstances.filter(({ Engine, DBInstanceStatus }) => isRds(Engine) && DBInstanceStatus !== "deleting"),
  }),
  identity: (i) => ({ arn: i.DBInstanceArn, name: i.DBInstanceIdentifier, tags: tagsOf(i.TagList) }),
  aspects: { parameters: instanceParameters, freeStorage },
});

/** For settings that belong to the cluster: why a member of one is not judged by itself. */
export function clusterDecides({ DBClusterIdentifier: cluster }: DBInstance): string | undefined {
  return cluster === undefined ? undefined : `it is a member of the cluster ${cluster}, which has this setting`;
}

/** The source of a read replica: an instance or a Multi-AZ cluster, by name or ARN. */
export function replicaSource(instance: DBInstance): string | undefined {
  return instance.ReadReplicaSourceDBInstanceIdentifier ?? instance.ReadReplicaSourceDBClusterIdentifier;
}
