import { ApplicationAutoScaling } from "@aws-sdk/client-application-auto-scaling";
import { DAX } from "@aws-sdk/client-dax";
import { DynamoDB, type CreateTableCommandInput } from "@aws-sdk/client-dynamodb";
import { Neptune } from "@aws-sdk/client-neptune";
import type { Area } from "../area.ts";
import type { Network } from "../seed/network.ts";
import type { Seeding } from "../seed/seeding.ts";

/** Tables, caches and graphs: sound ones and careless ones. The emulator knows no DocumentDB. */
async function seed(config: Seeding, network: Network): Promise<void> {
  await Promise.all([seedTables(config), seedDax(config), seedNeptune(config, network)]);
}

const key = {
  AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
  KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
} satisfies Partial<CreateTableCommandInput>;
const units = { ReadCapacityUnits: 5, WriteCapacityUnits: 5 };
const byId = { IndexName: "by-id", KeySchema: key.KeySchema, Projection: { ProjectionType: "ALL" as const } };

async function seedTables(config: Seeding): Promise<void> {
  const dynamodb = new DynamoDB(config);
  const sound = { DeletionProtectionEnabled: true, SSESpecification: { Enabled: true, SSEType: "KMS" } } as const;
  await dynamodb.createTable({ ...key, ...sound, TableName: "sound-table", BillingMode: "PAY_PER_REQUEST" });
  const scaled = {
    ...key,
    ...sound,
    ProvisionedThroughput: units,
    GlobalSecondaryIndexes: [{ ...byId, ProvisionedThroughput: units }],
  };
  await dynamodb.createTable({ ...scaled, TableName: "scaled-table" });
  await dynamodb.createTable({ ...scaled, TableName: "half-scaled-table" });
  await dynamodb.createTable({ ...key, TableName: "careless-table", ProvisionedThroughput: units });
  for (const TableName of ["sound-table", "scaled-table", "half-scaled-table"]) {
    await dynamodb.updateContinuousBackups({
      TableName,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
    await dynamodb.updateTimeToLive({
      TableName,
      TimeToLiveSpecification: { Enabled: true, AttributeName: "expires" },
    });
  }
  const { Table } = await dynamodb.describeTable({ TableName: "careless-table" });
  await dynamodb.putResourcePolicy({ ResourceArn: Table!.TableArn, Policy: openTo("*", Table!.TableArn!) });
  await scale(config, "table/scaled-table", "table/half-scaled-table", "table/scaled-table/index/by-id");
}

const openTo = (AWS: string, Resource: string) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Sid: "open", Effect: "Allow", Principal: { AWS }, Action: "dynamodb:GetItem", Resource }],
  });

async function scale(config: Seeding, ...resources: string[]): Promise<void> {
  const scaling = new ApplicationAutoScaling(config);
  for (const ResourceId of resources)
    for (const way of ["Read", "Write"] as const) {
      const of = ResourceId.includes("/index/") ? "index" : "table";
      const target = {
        ServiceNamespace: "dynamodb",
        ResourceId,
        ScalableDimension: `dynamodb:${of}:${way}CapacityUnits`,
      } as const;
      await scaling.registerScalableTarget({ ...target, MinCapacity: 5, MaxCapacity: 500 });
      await scaling.putScalingPolicy({
        ...target,
        PolicyName: `${way}-${ResourceId.replaceAll("/", "-")}`,
        PolicyType: "TargetTrackingScaling",
        TargetTrackingScalingPolicyConfiguration: {
          TargetValue: 70,
          PredefinedMetricSpecification: { PredefinedMetricType: `DynamoDB${way}CapacityUtilization` },
        },
      });
    }
}

async function seedDax(config: Seeding): Promise<void> {
  const dax = new DAX(config);
  const cluster = {
    NodeType: "dax.t3.small",
    ReplicationFactor: 3,
    IamRoleArn: "arn:aws:iam::123456789012:role/dax",
  };
  await dax.createCluster({
    ...cluster,
    ClusterName: "sound-dax",
    SSESpecification: { Enabled: true },
    ClusterEndpointEncryptionType: "TLS",
  });
  await dax.createCluster({ ...cluster, ClusterName: "careless-dax" });
}

async function seedNeptune(config: Seeding, { dataA, dataB, publicA, publicB }: Network): Promise<void> {
  const neptune = new Neptune(config);
  const group = (DBSubnetGroupName: string, ...SubnetIds: string[]) =>
    neptune.createDBSubnetGroup({ DBSubnetGroupName, DBSubnetGroupDescription: DBSubnetGroupName, SubnetIds });
  await group("graph", dataA, dataB);
  await group("graph-exposed", publicA, publicB);
  const audited = { DBClusterParameterGroupName: "audited" };
  await neptune.createDBClusterParameterGroup({
    ...audited,
    DBParameterGroupFamily: "neptune1.3",
    Description: "audited",
  });
  await neptune.modifyDBClusterParameterGroup({
    ...audited,
    Parameters: [{ ParameterName: "neptune_enable_audit_log", ParameterValue: "1", ApplyMethod: "pending-reboot" }],
  });
  await neptune.createDBCluster({
    ...audited,
    DBClusterIdentifier: "sound-graph",
    Engine: "neptune",
    DBSubnetGroupName: "graph",
    StorageEncrypted: true,
    DeletionProtection: true,
    BackupRetentionPeriod: 14,
    CopyTagsToSnapshot: true,
    EnableCloudwatchLogsExports: ["audit"],
  });
  await neptune.createDBCluster({
    DBClusterIdentifier: "careless-graph",
    Engine: "neptune",
    DBSubnetGroupName: "graph-exposed",
    StorageEncrypted: false,
    BackupRetentionPeriod: 1,
  });
  const instance = { Engine: "neptune", DBInstanceClass: "db.r6g.large" };
  for (const [cluster, zone] of [
    ["sound-graph", "a"],
    ["sound-graph", "b"],
    ["careless-graph", "a"],
  ] as const)
    await neptune.createDBInstance({
      ...instance,
      DBClusterIdentifier: cluster,
      DBInstanceIdentifier: `${cluster}-${zone}`,
      AvailabilityZone: `eu-west-1${zone}`,
    });
  for (const name of ["sound-graph", "careless-graph"])
    await neptune.createDBClusterSnapshot({ DBClusterIdentifier: name, DBClusterSnapshotIdentifier: `${name}-copy` });
}

export const nosql: Area = {
  name: "nosql",
  seed,
  fails: [
    "dax-cluster-plaintext-endpoint careless-dax",
    "dax-cluster-unencrypted careless-dax",
    "dynamodb-index-capacity-fixed half-scaled-table",
    "dynamodb-table-capacity-fixed careless-table",
    "dynamodb-table-default-key careless-table",
    "dynamodb-table-deletion-protection-off careless-table",
    "dynamodb-table-pitr-off careless-table",
    "dynamodb-table-public-policy careless-table",
    "dynamodb-table-ttl-off careless-table",
    "neptune-cluster-audit-logs-off careless-graph",
    "neptune-cluster-backup-retention-short careless-graph",
    "neptune-cluster-deletion-protection-off careless-graph",
    "neptune-cluster-iam-auth-off careless-graph",
    // The emulator cannot turn on IAM authentication of Neptune.
    "neptune-cluster-iam-auth-off sound-graph",
    "neptune-cluster-in-public-subnet careless-graph",
    "neptune-cluster-single-az careless-graph",
    "neptune-cluster-tags-not-copied careless-graph",
    "neptune-cluster-unencrypted careless-graph",
    "neptune-snapshot-unencrypted careless-graph-copy",
  ],
  passes: [
    "dax-cluster-plaintext-endpoint sound-dax",
    "dax-cluster-unencrypted sound-dax",
    "dynamodb-index-capacity-fixed scaled-table",
    "dynamodb-table-capacity-fixed half-scaled-table",
    "dynamodb-table-capacity-fixed scaled-table",
    "dynamodb-table-capacity-fixed sound-table",
    "dynamodb-table-default-key scaled-table",
    "dynamodb-table-deletion-protection-off scaled-table",
    "dynamodb-table-pitr-off scaled-table",
    "dynamodb-table-public-policy scaled-table",
    "dynamodb-table-ttl-off scaled-table",
    "neptune-cluster-audit-logs-off sound-graph",
    "neptune-cluster-backup-retention-short sound-graph",
    "neptune-cluster-deletion-protection-off sound-graph",
    "neptune-cluster-in-public-subnet sound-graph",
    "neptune-cluster-single-az sound-graph",
    "neptune-cluster-tags-not-copied sound-graph",
    "neptune-cluster-unencrypted sound-graph",
    "neptune-snapshot-public sound-graph-copy",
    "neptune-snapshot-unencrypted sound-graph-copy",
  ],
};
