import { ElastiCache } from "@aws-sdk/client-elasticache";
import { RDS } from "@aws-sdk/client-rds";
import { SecretsManager } from "@aws-sdk/client-secrets-manager";
import { SSM } from "@aws-sdk/client-ssm";
import type { Network } from "./network.ts";
import type { Seeding } from "./seeding.ts";

const password = ["correct", "horse", "battery"].join("-");

/** Databases, caches and secrets: a sound one and a careless one of each. */
export async function seedData(config: Seeding, network: Network): Promise<void> {
  await Promise.all([seedRds(config, network), seedCaches(config, network), seedSecrets(config)]);
}

async function seedRds(
  config: Seeding,
  { publicA, publicB, dataA, dataB, closedGroup, openGroup }: Network,
): Promise<void> {
  const rds = new RDS(config);
  await rds.createDBSubnetGroup({
    DBSubnetGroupName: "data",
    DBSubnetGroupDescription: "data",
    SubnetIds: [dataA, dataB],
  });
  await rds.createDBSubnetGroup({
    DBSubnetGroupName: "exposed",
    DBSubnetGroupDescription: "exposed",
    SubnetIds: [publicA, publicB],
  });
  const instance = {
    DBInstanceClass: "db.m7g.large",
    Engine: "mysql",
    AllocatedStorage: 20,
    MasterUsername: "root",
    Port: 3306,
  };
  await rds.createDBInstance({
    ...instance,
    DBInstanceIdentifier: "sound-db",
    ManageMasterUserPassword: true,
    MultiAZ: true,
    StorageEncrypted: true,
    DeletionProtection: true,
    BackupRetentionPeriod: 14,
    EnableIAMDatabaseAuthentication: true,
    EnableCloudwatchLogsExports: ["audit", "error", "general", "slowquery"],
    PubliclyAccessible: false,
    DBSubnetGroupName: "data",
    VpcSecurityGroupIds: [closedGroup],
  });
  await rds.createDBInstance({
    ...instance,
    DBInstanceIdentifier: "careless-db",
    MasterUserPassword: password,
    MultiAZ: false,
    StorageEncrypted: false,
    BackupRetentionPeriod: 0,
    AutoMinorVersionUpgrade: false,
    PubliclyAccessible: true,
    DBSubnetGroupName: "exposed",
    VpcSecurityGroupIds: [openGroup],
  });
  const cluster = { Engine: "aurora-postgresql", MasterUsername: "root", MasterUserPassword: password };
  await rds.createDBCluster({
    ...cluster,
    DBClusterIdentifier: "sound-aurora",
    StorageEncrypted: true,
    DeletionProtection: true,
    BackupRetentionPeriod: 14,
    EnableCloudwatchLogsExports: ["postgresql"],
    DBSubnetGroupName: "data",
    VpcSecurityGroupIds: [closedGroup],
    EnableIAMDatabaseAuthentication: true,
  });
  await rds.createDBCluster({
    ...cluster,
    DBClusterIdentifier: "careless-aurora",
    StorageEncrypted: false,
    BackupRetentionPeriod: 1,
    DBSubnetGroupName: "exposed",
    VpcSecurityGroupIds: [closedGroup],
  });
}

async function seedCaches(config: Seeding, { dataA, dataB }: Network): Promise<void> {
  const elasticache = new ElastiCache(config);
  await elasticache.createCacheSubnetGroup({
    CacheSubnetGroupName: "data",
    CacheSubnetGroupDescription: "data",
    SubnetIds: [dataA, dataB],
  });
  await elasticache.createReplicationGroup({
    ReplicationGroupId: "sound-cache",
    ReplicationGroupDescription: "sound",
    Engine: "redis",
    CacheNodeType: "cache.r7g.large",
    NumCacheClusters: 2,
    AutomaticFailoverEnabled: true,
    MultiAZEnabled: true,
    AtRestEncryptionEnabled: true,
    TransitEncryptionEnabled: true,
    TransitEncryptionMode: "required",
    AuthToken: password.replaceAll("-", ""),
    SnapshotRetentionLimit: 7,
    CacheSubnetGroupName: "data",
  });
  await elasticache.createReplicationGroup({
    ReplicationGroupId: "careless-cache",
    ReplicationGroupDescription: "careless",
    Engine: "redis",
    CacheNodeType: "cache.r7g.large",
    NumCacheClusters: 1,
    AutomaticFailoverEnabled: false,
    CacheSubnetGroupName: "data",
  });
}

async function seedSecrets(config: Seeding): Promise<void> {
  const secrets = new SecretsManager(config);
  await secrets.createSecret({ Name: "rotated", SecretString: password });
  await secrets
    .rotateSecret({
      SecretId: "rotated",
      RotationRules: { AutomaticallyAfterDays: 30 },
      RotationLambdaARN: "arn:aws:lambda:eu-west-1:123456789012:function:rotate",
    })
    .catch(() => undefined);
  await secrets.createSecret({ Name: "stale", SecretString: password });
  const ssm = new SSM(config);
  await ssm.putParameter({ Name: "/app/db/password", Type: "String", Value: password });
  await ssm.putParameter({ Name: "/app/db/password-kept-well", Type: "SecureString", Value: password });
  await ssm.putParameter({ Name: "/app/feature/enabled", Type: "String", Value: "true" });
}
