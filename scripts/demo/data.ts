import type { CacheCluster, ElastiCache, ReplicationGroup } from "@aws-sdk/client-elasticache";
import type { DBCluster, DBInstance, RDS } from "@aws-sdk/client-rds";
import type { SecretsManager } from "@aws-sdk/client-secrets-manager";
import type { SSM } from "@aws-sdk/client-ssm";
import { DATA_A, DATA_B, LEGACY, LEGACY_A, LEGACY_B, SG, SHOP } from "./network.ts";
import { clusterHabits, instanceHabits, legacyHabits } from "./rds.ts";
import { answers, arn, atHome, daysAgo, HOME, tags } from "./world.ts";

const group = (name: string, vpc: string, zones: Readonly<Record<string, string>>) => ({
  DBSubnetGroupName: name,
  DBSubnetGroupArn: arn("rds", `subgrp:${name}`),
  DBSubnetGroupDescription: name,
  VpcId: vpc,
  SubnetGroupStatus: "Complete",
  Subnets: Object.entries(zones).map(([SubnetIdentifier, Name]) => ({
    SubnetIdentifier,
    SubnetStatus: "Active",
    SubnetAvailabilityZone: { Name },
  })),
});
const data = group("shop-data", SHOP, { [DATA_A]: "eu-west-1a", [DATA_B]: "eu-west-1b" });
const legacy = group("legacy", LEGACY, { [LEGACY_A]: "eu-west-1a", [LEGACY_B]: "eu-west-1b" });

const instance = (name: string, also: Partial<DBInstance>): DBInstance => ({
  DBInstanceIdentifier: name,
  DBInstanceArn: arn("rds", `db:${name}`),
  DbiResourceId: `db-${name.toUpperCase()}`,
  DBInstanceClass: "db.r7g.large",
  DBInstanceStatus: "available",
  Engine: "postgres",
  EngineVersion: "16.6",
  MasterUsername: "admin",
  Endpoint: { Address: `${name}.abcdefghijkl.${HOME}.rds.amazonaws.com`, Port: 5432, HostedZoneId: "Z29XKXDKYMONMX" },
  AllocatedStorage: 200,
  InstanceCreateTime: daysAgo(600),
  AvailabilityZone: "eu-west-1a",
  BackupRetentionPeriod: 14,
  LatestRestorableTime: daysAgo(0),
  MultiAZ: true,
  AutoMinorVersionUpgrade: true,
  PubliclyAccessible: false,
  StorageEncrypted: true,
  DeletionProtection: true,
  IAMDatabaseAuthenticationEnabled: true,
  EnabledCloudwatchLogsExports: ["postgresql", "upgrade"],
  MasterUserSecret: { SecretArn: arn("secretsmanager", `secret:rds!db-${name}-AbCdEf`), SecretStatus: "active" },
  DBSubnetGroup: data,
  VpcSecurityGroups: [{ VpcSecurityGroupId: SG.data, Status: "active" }],
  DBParameterGroups: [{ DBParameterGroupName: "default.postgres16", ParameterApplyStatus: "in-sync" }],
  TagList: tags({ team: "orders" }),
  ...instanceHabits,
  ...also,
});

const member = (name: string, zone: string): DBInstance =>
  instance(name, {
    Engine: "aurora-postgresql",
    DBClusterIdentifier: name.replace(/-\d$/, ""),
    AvailabilityZone: zone,
    MultiAZ: false,
    TagList: tags({ team: "catalogue" }),
  });

const instances: readonly DBInstance[] = [
  instance("orders", {}),
  instance("reports-legacy", {
    DBInstanceClass: "db.t3.medium",
    EngineVersion: "13.14",
    MultiAZ: false,
    PubliclyAccessible: true,
    StorageEncrypted: false,
    DeletionProtection: false,
    BackupRetentionPeriod: 0,
    IAMDatabaseAuthenticationEnabled: false,
    EnabledCloudwatchLogsExports: [],
    DBSubnetGroup: legacy,
    VpcSecurityGroups: [{ VpcSecurityGroupId: SG.legacyDb, Status: "active" }],
    TagList: tags({ team: "보고서팀" }),
    MasterUserSecret: undefined,
    ...legacyHabits,
  }),
  member("catalogue-1", "eu-west-1a"),
  member("catalogue-2", "eu-west-1b"),
  member("sessions-1", "eu-west-1a"),
];

const cluster = (name: string, members: readonly string[], also: Partial<DBCluster>): DBCluster => ({
  DBClusterIdentifier: name,
  DBClusterArn: arn("rds", `cluster:${name}`),
  Engine: "aurora-postgresql",
  EngineVersion: "16.6",
  EngineMode: "provisioned",
  Status: "available",
  MultiAZ: members.length > 1,
  Port: 5432,
  DBSubnetGroup: "shop-data",
  VpcSecurityGroups: [{ VpcSecurityGroupId: SG.data, Status: "active" }],
  BackupRetentionPeriod: 14,
  StorageEncrypted: true,
  DeletionProtection: true,
  IAMDatabaseAuthenticationEnabled: true,
  EnabledCloudwatchLogsExports: ["postgresql"],
  AvailabilityZones: ["eu-west-1a", "eu-west-1b", "eu-west-1c"],
  DBClusterMembers: members.map((DBInstanceIdentifier, i) => ({
    DBInstanceIdentifier,
    IsClusterWriter: i === 0,
    PromotionTier: 1,
  })),
  MasterUsername: "admin",
  MasterUserSecret: { SecretArn: arn("secretsmanager", `secret:rds!cluster-${name}-AbCdEf`), SecretStatus: "active" },
  TagList: [],
  ...clusterHabits,
  ...also,
});

export const rds = answers<RDS>("rds", {
  describeDBInstances: (_, region) => ({ DBInstances: atHome(region, instances) }),
  describeDBClusters: (_, region) => ({
    DBClusters: atHome(region, [
      cluster("catalogue", ["catalogue-1", "catalogue-2"], {}),
      cluster("sessions", ["sessions-1"], {
        DeletionProtection: false,
        BackupRetentionPeriod: 1,
        EnabledCloudwatchLogsExports: [],
        DBClusterParameterGroup: "default.aurora-postgresql16",
      }),
    ]),
  }),
  describeDBSubnetGroups: (_, region) => ({ DBSubnetGroups: atHome(region, [data, legacy]) }),
});

const node = (id: string, also: Partial<CacheCluster>): CacheCluster => ({
  CacheClusterId: id,
  ARN: arn("elasticache", `cluster:${id}`),
  CacheNodeType: "cache.r7g.large",
  Engine: "valkey",
  EngineVersion: "8.0.1",
  CacheClusterStatus: "available",
  NumCacheNodes: 1,
  PreferredAvailabilityZone: "eu-west-1a",
  CacheSubnetGroupName: "shop-cache",
  AutoMinorVersionUpgrade: true,
  SnapshotRetentionLimit: 7,
  SecurityGroups: [{ SecurityGroupId: SG.data, Status: "active" }],
  ...also,
});

const replication = (id: string, zones: readonly string[], also: Partial<ReplicationGroup>): ReplicationGroup => ({
  ReplicationGroupId: id,
  ARN: arn("elasticache", `replicationgroup:${id}`),
  Description: id,
  Status: "available",
  Engine: "valkey",
  CacheNodeType: "cache.r7g.large",
  ClusterEnabled: false,
  ClusterMode: "disabled",
  MemberClusters: zones.map((_, i) => `${id}-00${i + 1}`),
  NodeGroups: [
    {
      NodeGroupId: "0001",
      Status: "available",
      NodeGroupMembers: zones.map((PreferredAvailabilityZone, i) => ({
        CacheClusterId: `${id}-00${i + 1}`,
        CacheNodeId: "0001",
        PreferredAvailabilityZone,
        CurrentRole: i ? "replica" : "primary",
      })),
    },
  ],
  AutomaticFailover: "enabled",
  MultiAZ: "enabled",
  SnapshotRetentionLimit: 7,
  AtRestEncryptionEnabled: true,
  TransitEncryptionEnabled: true,
  TransitEncryptionMode: "required",
  AuthTokenEnabled: false,
  UserGroupIds: ["shop"],
  ...also,
});

export const elasticache = answers<ElastiCache>("elasticache", {
  describeReplicationGroups: (_, region) => ({
    ReplicationGroups: atHome(region, [
      replication("cart", ["eu-west-1a", "eu-west-1b"], {}),
      replication("search", ["eu-west-1a"], {
        Engine: "redis",
        AutomaticFailover: "disabled",
        MultiAZ: "disabled",
        SnapshotRetentionLimit: 0,
        AtRestEncryptionEnabled: false,
        TransitEncryptionEnabled: false,
        TransitEncryptionMode: undefined,
        UserGroupIds: [],
      }),
    ]),
  }),
  describeCacheClusters: (_, region) => ({
    CacheClusters: atHome(region, [
      node("cart-001", { ReplicationGroupId: "cart" }),
      node("cart-002", { ReplicationGroupId: "cart", PreferredAvailabilityZone: "eu-west-1b" }),
      node("search-001", { ReplicationGroupId: "search", Engine: "redis", EngineVersion: "6.2.6" }),
    ]),
  }),
  describeCacheSubnetGroups: (_, region) => ({
    CacheSubnetGroups: atHome(region, [
      {
        CacheSubnetGroupName: "shop-cache",
        ARN: arn("elasticache", "subnetgroup:shop-cache"),
        VpcId: SHOP,
        Subnets: [
          { SubnetIdentifier: DATA_A, SubnetAvailabilityZone: { Name: "eu-west-1a" } },
          { SubnetIdentifier: DATA_B, SubnetAvailabilityZone: { Name: "eu-west-1b" } },
        ],
      },
    ]),
  }),
  listTagsForResource: () => ({ TagList: [] }),
});

const secret = (name: string, also: object) => ({
  Name: name,
  ARN: arn("secretsmanager", `secret:${name}-AbCdEf`),
  CreatedDate: daysAgo(420),
  LastChangedDate: daysAgo(12),
  LastAccessedDate: daysAgo(1),
  Tags: [],
  ...also,
});

export const secretsmanager = answers<SecretsManager>("secretsmanager", {
  listSecrets: (_, region) => ({
    SecretList: atHome(region, [
      secret("orders-db", {
        RotationEnabled: true,
        RotationRules: { AutomaticallyAfterDays: 30 },
        RotationLambdaARN: arn("lambda", "function:rotate"),
        LastRotatedDate: daysAgo(12),
        NextRotationDate: daysAgo(-18),
      }),
      secret("payments/api", { LastChangedDate: daysAgo(418) }),
      secret("search/admin", {
        RotationEnabled: true,
        RotationRules: { AutomaticallyAfterDays: 30 },
        RotationLambdaARN: arn("lambda", "function:rotate"),
        LastRotatedDate: daysAgo(97),
        NextRotationDate: daysAgo(67),
      }),
      secret("rds!db-orders", {
        OwningService: "rds",
        RotationEnabled: true,
        RotationRules: { AutomaticallyAfterDays: 7 },
        LastRotatedDate: daysAgo(3),
      }),
    ]),
  }),
});

const parameters: Readonly<Record<string, readonly [type: "String" | "SecureString", value: string]>> = {
  "/shop/prod/feature/new-cart": ["String", "true"],
  "/shop/prod/db/password": ["String", ["correct", "horse", "demo"].join("-")],
  "/shop/prod/mail/token": ["SecureString", "(never asked for)"],
};

export const ssm = answers<SSM>("ssm", {
  describeParameters: (_, region) => ({
    Parameters: atHome(region, Object.entries(parameters)).map(([Name, [Type]]) => ({
      Name,
      ARN: arn("ssm", `parameter${Name}`),
      Type,
      Tier: "Standard",
      DataType: "text",
      Version: 3,
      LastModifiedDate: daysAgo(40),
    })),
  }),
  listTagsForResource: () => ({ TagList: [] }),
  getParameters: ({ Names = [] }) => ({
    Parameters: Names.map((Name) => ({
      Name,
      Type: parameters[Name]![0],
      Value: parameters[Name]![1],
      ARN: arn("ssm", `parameter${Name}`),
    })),
    InvalidParameters: [],
  }),
});
