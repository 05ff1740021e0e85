import type { AliasListEntry, KeyMetadata } from "@aws-sdk/client-kms";
import { gather } from "../../aws/decide.ts";
import type { Collection, Collections, Resource } from "../../model/index.ts";
import { docdbCluster } from "../docdb/db-cluster.ts";
import { volume } from "../ec2/volume.ts";
import { efsFileSystem } from "../efs/file-system.ts";
import { replicationGroup } from "../elasticache/replication-group.ts";
import { serverlessCache } from "../elasticache/serverless-cache.ts";
import { memorydbCluster } from "../memorydb/cluster.ts";
import { neptuneCluster } from "../neptune/db-cluster.ts";
import { dbCluster } from "../rds/db-cluster.ts";
import { dbInstance } from "../rds/db-instance.ts";
import { redshiftCluster } from "../redshift/cluster.ts";
import { secret } from "../secretsmanager/secret.ts";

/** What can be encrypted under a key and says so in a list that covers a whole region: one call, however many there are. */
export const keyUsers = {
  instances: dbInstance.with(),
  clusters: dbCluster.with(),
  documents: docdbCluster.with(),
  graphs: neptuneCluster.with(),
  volumes: volume.with(),
  fileSystems: efsFileSystem.with(),
  caches: replicationGroup.with(),
  serverlessCaches: serverlessCache.with(),
  memory: memorydbCluster.with(),
  warehouses: redshiftCluster.with(),
  secrets: secret.with(),
};

const WORDS: Readonly<Record<keyof typeof keyUsers, string>> = {
  instances: "database",
  clusters: "database cluster",
  documents: "DocumentDB cluster",
  graphs: "Neptune cluster",
  volumes: "volume",
  fileSystems: "file system",
  caches: "cache",
  serverlessCaches: "serverless cache",
  memory: "MemoryDB cluster",
  warehouses: "Redshift cluster",
  secrets: "secret",
};

interface Encrypted {
  readonly KmsKeyId?: string | undefined;
  /** Of a secret that is on its way out. */
  readonly DeletedDate?: Date | undefined;
}
type User = Resource<Encrypted>;

/**
 * The live resources that name a key, by its ARN, its id, or one of its aliases. What could not be listed counts only
 * when no user is found elsewhere.
 */
export function usersOf(
  key: Resource<KeyMetadata>,
  aliases: Collection<Resource<AliasListEntry>>,
  collections: Collections<typeof keyUsers>,
): readonly string[] {
  const kinds = Object.keys(WORDS) as (keyof typeof keyUsers)[];
  const by = (value: string) =>
    kinds.map((kind) => () => {
      const users = (collections[kind] as Collection<User>).where("KmsKeyId", value);
      return users.filter(({ DeletedDate }) => !DeletedDate).map(({ name }) => `${WORDS[kind]} ${name}`);
    });
  const byAlias = () =>
    gather(...aliases.where("TargetKeyId", key.name).flatMap((alias) => [alias.name, alias.arn].flatMap(by)));
  return [...new Set(gather(...by(key.arn), ...by(key.name), byAlias))];
}
