import { ApplicationAutoScaling } from "@aws-sdk/client-application-auto-scaling";
import { CloudWatch } from "@aws-sdk/client-cloudwatch";
import { ElastiCache } from "@aws-sdk/client-elasticache";
import { RDS } from "@aws-sdk/client-rds";
import type { Network } from "./network.ts";
import type { Seeding } from "./seeding.ts";

const password = ["correct", "horse", "battery"].join("-");
const topic = "arn:aws:sns:eu-west-1:123456789012:operations";

/** What stands around the databases of the area `data`, and clusters with instances. */
export async function seedDatabases(config: Seeding, network: Network): Promise<void> {
  const rds = new RDS(config);
  await seedGroups(rds);
  await seedDefaultGroup(rds);
  await seedInstances(rds);
  await seedClusters(rds, network);
  await seedAround(rds, network);
  await seedAlarms(config);
  await seedScaling(config);
  await seedNodes(config);
}

async function seedGroups(rds: RDS): Promise<void> {
  for (const [name, value] of [
    ["strict", "1"],
    ["lax", "0"],
  ] as const) {
    const tls = { ParameterName: "require_secure_transport", ParameterValue: value, ApplyMethod: "immediate" as const };
    await rds.createDBParameterGroup({
      DBParameterGroupName: name,
      DBParameterGroupFamily: "mysql8.4",
      Description: name,
    });
    await rds.modifyDBParameterGroup({ DBParameterGroupName: name, Parameters: [tls] });
    await rds.createDBClusterParameterGroup({
      DBClusterParameterGroupName: `${name}-cluster`,
      DBParameterGroupFamily: "aurora-mysql8.0",
      Description: name,
    });
    await rds.modifyDBClusterParameterGroup({
      DBClusterParameterGroupName: `${name}-cluster`,
      Parameters: [
        tls,
        { ParameterName: "server_audit_logging", ParameterValue: value, ApplyMethod: "immediate" },
        { ParameterName: "server_audit_events", ParameterValue: "CONNECT", ApplyMethod: "immediate" },
      ],
    });
  }
}

/** Moto has no default groups, which AWS always has. */
async function seedDefaultGroup(rds: RDS): Promise<void> {
  const DBClusterParameterGroupName = "default.aurora8.0";
  await rds.createDBClusterParameterGroup({
    DBClusterParameterGroupName,
    DBParameterGroupFamily: "aurora-postgresql16",
    Description: "default",
  });
  await rds.modifyDBClusterParameterGroup({
    DBClusterParameterGroupName,
    Parameters: [{ ParameterName: "rds.force_ssl", ParameterValue: "0", ApplyMethod: "immediate" }],
  });
}

async function seedInstances(rds: RDS): Promise<void> {
  await rds.modifyDBInstance({
    DBInstanceIdentifier: "sound-db",
    DBParameterGroupName: "strict",
    DBPortNumber: 13306,
    MonitoringInterval: 60,
    MonitoringRoleArn: "arn:aws:iam::123456789012:role/monitoring",
    CopyTagsToSnapshot: true,
    MaxAllocatedStorage: 100,
    CACertificateIdentifier: "rds-ca-rsa2048-g1",
    EngineVersion: "8.4.3",
    AllowMajorVersionUpgrade: true,
    ApplyImmediately: true,
  });
  await rds.modifyDBInstance({
    DBInstanceIdentifier: "careless-db",
    DBParameterGroupName: "lax",
    CACertificateIdentifier: "rds-ca-2019",
    ApplyImmediately: true,
  });
  await rds.createDBSnapshot({ DBSnapshotIdentifier: "sound-snapshot", DBInstanceIdentifier: "sound-db" });
  await rds.createDBSnapshot({ DBSnapshotIdentifier: "careless-snapshot", DBInstanceIdentifier: "careless-db" });
  for (const name of ["sound-replica", "careless-replica"])
    await rds.createDBInstanceReadReplica({ DBInstanceIdentifier: name, SourceDBInstanceIdentifier: "sound-db" });
  await rds.modifyDBInstance({
    DBInstanceIdentifier: "careless-replica",
    DeletionProtection: false,
    ApplyImmediately: true,
  });
}

async function seedClusters(rds: RDS, { closedGroup }: Network): Promise<void> {
  const cluster = {
    Engine: "aurora-mysql",
    EngineVersion: "8.0.mysql_aurora.3.10.0",
    MasterUserPassword: password,
    DBSubnetGroupName: "data",
    VpcSecurityGroupIds: [closedGroup],
  };
  const sound = {
    ...cluster,
    MasterUsername: "shop_owner",
    Port: 13306,
    StorageEncrypted: true,
    DeletionProtection: true,
    BackupRetentionPeriod: 14,
    EnableIAMDatabaseAuthentication: true,
    EnableCloudwatchLogsExports: ["audit"],
    CopyTagsToSnapshot: true,
    BacktrackWindow: 86_400,
    DBClusterParameterGroupName: "strict-cluster",
    ServerlessV2ScalingConfiguration: { MinCapacity: 2, MaxCapacity: 16 },
  };
  await rds.createDBCluster({ ...sound, DBClusterIdentifier: "sound-shop" });
  await rds.createDBCluster({
    ...cluster,
    EngineVersion: "5.7.mysql_aurora.2.11.2",
    DBClusterIdentifier: "careless-shop",
    MasterUsername: "admin",
    DBClusterParameterGroupName: "lax-cluster",
    ServerlessV2ScalingConfiguration: { MinCapacity: 1, MaxCapacity: 1 },
  });
  const member = { Engine: "aurora-mysql", DBInstanceClass: "db.serverless" };
  await rds.createDBInstance({
    ...member,
    DBInstanceIdentifier: "sound-shop-1",
    DBClusterIdentifier: "sound-shop",
    MonitoringInterval: 60,
    MonitoringRoleArn: "arn:aws:iam::123456789012:role/monitoring",
  });
  await rds.createDBInstance({
    ...member,
    DBInstanceIdentifier: "careless-shop-1",
    DBClusterIdentifier: "careless-shop",
  });
  await rds.createDBInstance({
    ...member,
    DBInstanceIdentifier: "careless-shop-2",
    DBClusterIdentifier: "careless-shop",
    DBInstanceClass: "db.r7g.large",
  });
  for (const name of ["sound-shop", "careless-shop"])
    await rds.createDBClusterSnapshot({ DBClusterIdentifier: name, DBClusterSnapshotIdentifier: `${name}-snapshot` });
  for (const [GlobalClusterIdentifier, EngineVersion] of [
    ["sound-world", "8.0.mysql_aurora.3.10.0"],
    ["careless-world", "8.0.mysql_aurora.3.05.2"],
  ] as const) {
    await rds.createGlobalCluster({ GlobalClusterIdentifier, Engine: "aurora-mysql", EngineVersion });
    const primary = { DBClusterIdentifier: `${GlobalClusterIdentifier}-1`, GlobalClusterIdentifier, EngineVersion };
    await rds.createDBCluster({ ...sound, ...primary, BacktrackWindow: 0 });
  }
}

async function seedAround(rds: RDS, { dataA, dataB }: Network): Promise<void> {
  const proxy = {
    EngineFamily: "MYSQL" as const,
    Auth: [],
    VpcSubnetIds: [dataA, dataB],
    RoleArn: "arn:aws:iam::123456789012:role/proxy",
  };
  await rds.createDBProxy({ ...proxy, DBProxyName: "sound-proxy", RequireTLS: true });
  await rds.createDBProxy({ ...proxy, DBProxyName: "careless-proxy", RequireTLS: false });
  for (const [SubscriptionName, SourceType, EventCategories] of [
    ["sound-events", "db-instance", ["failure", "maintenance", "configuration change"]],
    ["careless-events", "db-cluster", ["failover"]],
  ] as [string, string, string[]][])
    await rds.createEventSubscription({
      SubscriptionName,
      SourceType,
      EventCategories,
      SnsTopicArn: topic,
      Enabled: true,
    });
}

async function seedAlarms(config: Seeding): Promise<void> {
  const cloudwatch = new CloudWatch(config);
  const wanted = [
    ["DBInstanceIdentifier", "sound-db", ["CPUUtilization", "FreeStorageSpace", "DatabaseConnections"]],
    ["DBClusterIdentifier", "sound-shop", ["CPUUtilization", "ACUUtilization", "DatabaseConnections"]],
  ] as const;
  for (const [Name, Value, metrics] of wanted)
    for (const MetricName of metrics)
      await cloudwatch.putMetricAlarm({
        AlarmName: `${Value}-${MetricName}`,
        Namespace: "AWS/RDS",
        MetricName,
        Dimensions: [{ Name, Value }],
        Statistic: "Average",
        Period: 300,
        EvaluationPeriods: 3,
        Threshold: 80,
        ComparisonOperator: "GreaterThanThreshold",
        AlarmActions: [topic],
      });
  const free = { "sound-db": 15, "careless-db": 1 };
  await cloudwatch.putMetricData({
    Namespace: "AWS/RDS",
    MetricData: Object.entries(free).map(([Value, gib]) => ({
      MetricName: "FreeStorageSpace",
      Dimensions: [{ Name: "DBInstanceIdentifier", Value }],
      Value: gib * 1024 ** 3,
      Unit: "Bytes" as const,
      Timestamp: new Date(Date.now() - 600_000),
    })),
  });
}

async function seedScaling(config: Seeding): Promise<void> {
  const scaling = new ApplicationAutoScaling(config);
  const readers = {
    ServiceNamespace: "rds" as const,
    ResourceId: "cluster:sound-shop",
    ScalableDimension: "rds:cluster:ReadReplicaCount" as const,
  };
  await scaling.registerScalableTarget({ ...readers, MinCapacity: 1, MaxCapacity: 4 });
  await scaling.putScalingPolicy({
    ...readers,
    PolicyName: "readers",
    PolicyType: "TargetTrackingScaling",
    TargetTrackingScalingPolicyConfiguration: {
      TargetValue: 60,
      PredefinedMetricSpecification: { PredefinedMetricType: "RDSReaderAverageCPUUtilization" },
    },
  });
}

async function seedNodes(config: Seeding): Promise<void> {
  const elasticache = new ElastiCache(config);
  const node = {
    Engine: "redis",
    EngineVersion: "7.1",
    CacheNodeType: "cache.t4g.small",
    NumCacheNodes: 1,
    CacheSubnetGroupName: "data",
  };
  await elasticache.createCacheCluster({
    ...node,
    CacheClusterId: "sound-node",
    AutoMinorVersionUpgrade: true,
    SnapshotRetentionLimit: 7,
  });
  await elasticache.createCacheCluster({ ...node, CacheClusterId: "careless-node", AutoMinorVersionUpgrade: false });
}
