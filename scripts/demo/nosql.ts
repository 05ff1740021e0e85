import type { ApplicationAutoScaling, ScalableTarget, ScalingPolicy } from "@aws-sdk/client-application-auto-scaling";
import type { DAX } from "@aws-sdk/client-dax";
import type { DynamoDB, TableDescription } from "@aws-sdk/client-dynamodb";
import type { DBCluster, DBClusterSnapshot, RDS } from "@aws-sdk/client-rds";
import type { InputOf, OutputOf } from "../../src/model/index.ts";
import { SG } from "./network.ts";
import { notConfigured } from "./source.ts";
import { ACCOUNT, type Answer, answers, arn, atHome, daysAgo, HOME } from "./world.ts";

const table = (name: string, also: Partial<TableDescription>): TableDescription => ({
  TableName: name,
  TableArn: arn("dynamodb", `table/${name}`),
  TableStatus: "ACTIVE",
  CreationDateTime: daysAgo(500),
  ItemCount: 120_000,
  TableSizeBytes: 48_000_000,
  BillingModeSummary: { BillingMode: "PAY_PER_REQUEST" },
  ProvisionedThroughput: { ReadCapacityUnits: 0, WriteCapacityUnits: 0, NumberOfDecreasesToday: 0 },
  DeletionProtectionEnabled: true,
  SSEDescription: { Status: "ENABLED", SSEType: "KMS", KMSMasterKeyArn: arn("kms", "key/11112222-demo") },
  ...also,
});
const provisioned = (units: number) => ({
  BillingModeSummary: undefined,
  ProvisionedThroughput: { ReadCapacityUnits: units, WriteCapacityUnits: units, NumberOfDecreasesToday: 0 },
});

// stock scales with its load, only one of its indexes was forgotten; the loyalty table is from the shop's first year.
const tables: readonly TableDescription[] = [
  table("carts", {}),
  table("stock", {
    ...provisioned(40),
    GlobalSecondaryIndexes: [
      {
        IndexName: "by-warehouse",
        IndexStatus: "ACTIVE",
        ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 },
      },
    ],
  }),
  table("loyalty-2019", { ...provisioned(5), DeletionProtectionEnabled: false, SSEDescription: undefined }),
];

const partnerPolicy = JSON.stringify({
  Version: "2012-10-17",
  Statement: [
    {
      Sid: "agency",
      Effect: "Allow",
      Principal: { AWS: "arn:aws:iam::444455556666:root" },
      Action: ["dynamodb:Query", "dynamodb:Scan"],
      Resource: arn("dynamodb", "table/loyalty-2019"),
    },
  ],
});
const old = (name?: string) => name?.endsWith("loyalty-2019");

export const dynamodb = answers<DynamoDB>("dynamodb", {
  listTables: (_, region) => ({
    TableNames: atHome(
      region,
      tables.map(({ TableName }) => TableName!),
    ),
  }),
  describeTable: ({ TableName }) => ({ Table: tables.find((one) => one.TableName === TableName)! }),
  describeContinuousBackups: ({ TableName }) => ({
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: "ENABLED",
      PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: old(TableName) ? "DISABLED" : "ENABLED" },
    },
  }),
  describeTimeToLive: ({ TableName }) => ({
    TimeToLiveDescription:
      TableName === "carts"
        ? { TimeToLiveStatus: "ENABLED", AttributeName: "expires" }
        : { TimeToLiveStatus: "DISABLED" },
  }),
  getResourcePolicy: ({ ResourceArn }) =>
    old(ResourceArn) ? { Policy: partnerPolicy } : notConfigured("PolicyNotFoundException"),
  listTagsOfResource: () => ({ Tags: [{ Key: "team", Value: "shop" }] }),
});

const way = (name: "Read" | "Write") => {
  const ScalableDimension = `dynamodb:table:${name}CapacityUnits` as const;
  const target: ScalableTarget = {
    ServiceNamespace: "dynamodb",
    ResourceId: "table/stock",
    ScalableDimension,
    ScalableTargetARN: arn("application-autoscaling", `scalable-target/0ec5demo${name}`),
    MinCapacity: 10,
    MaxCapacity: 400,
    RoleARN: `arn:aws:iam::${ACCOUNT}:role/aws-service-role/dynamodb.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_DynamoDBTable`,
    CreationTime: daysAgo(300),
    SuspendedState: {},
  };
  const policy: ScalingPolicy = {
    PolicyName: `stock-${name}`,
    PolicyARN: arn("autoscaling", `scalingPolicy:demo:resource/dynamodb/table/stock:policyName/stock-${name}`),
    ServiceNamespace: "dynamodb",
    ResourceId: "table/stock",
    ScalableDimension,
    PolicyType: "TargetTrackingScaling",
    TargetTrackingScalingPolicyConfiguration: { TargetValue: 70 },
    CreationTime: daysAgo(300),
  };
  return { target, policy };
};
const ways = [way("Read"), way("Write")];

export const applicationAutoscaling = answers<ApplicationAutoScaling>("application-autoscaling", {
  describeScalableTargets: ({ ServiceNamespace }, region) => ({
    ScalableTargets:
      ServiceNamespace === "dynamodb"
        ? atHome(
            region,
            ways.map(({ target }) => target),
          )
        : [],
  }),
  describeScalingPolicies: ({ ServiceNamespace }, region) => ({
    ScalingPolicies:
      ServiceNamespace === "dynamodb"
        ? atHome(
            region,
            ways.map(({ policy }) => policy),
          )
        : [],
  }),
});

export const dax = answers<DAX>("dax", {
  describeClusters: (_, region) => ({
    Clusters: atHome(region, [
      {
        ClusterName: "stock-cache",
        ClusterArn: arn("dax", "cache/stock-cache"),
        Status: "available",
        NodeType: "dax.r5.large",
        TotalNodes: 3,
        ActiveNodes: 3,
        SSEDescription: { Status: "ENABLED" },
        ClusterEndpointEncryptionType: "NONE",
      },
    ]),
  }),
  listTags: () => ({ Tags: [] }),
});

const reviews: DBCluster = {
  DBClusterIdentifier: "reviews",
  DBClusterArn: arn("rds", "cluster:reviews"),
  Engine: "docdb",
  EngineVersion: "5.0.0",
  Status: "available",
  MultiAZ: true,
  DBClusterParameterGroup: "reviews",
  DBSubnetGroup: "shop-data",
  VpcSecurityGroups: [{ VpcSecurityGroupId: SG.data, Status: "active" }],
  BackupRetentionPeriod: 14,
  StorageEncrypted: true,
  DeletionProtection: true,
  EnabledCloudwatchLogsExports: ["audit"],
  DBClusterMembers: ["reviews-1", "reviews-2"].map((DBInstanceIdentifier, i) => ({
    DBInstanceIdentifier,
    IsClusterWriter: i === 0,
    DBClusterParameterGroupStatus: "in-sync",
  })),
};

const recommendations: DBCluster = {
  DBClusterIdentifier: "recommendations",
  DBClusterArn: arn("rds", "cluster:recommendations"),
  Engine: "neptune",
  EngineVersion: "1.3.2.1",
  Status: "available",
  MultiAZ: false,
  DBClusterParameterGroup: "default.neptune1.3",
  DBSubnetGroup: "shop-data",
  VpcSecurityGroups: [{ VpcSecurityGroupId: SG.data, Status: "active" }],
  BackupRetentionPeriod: 7,
  StorageEncrypted: false,
  DeletionProtection: true,
  CopyTagsToSnapshot: true,
  IAMDatabaseAuthenticationEnabled: true,
  EnabledCloudwatchLogsExports: [],
  DBClusterMembers: [{ DBInstanceIdentifier: "recommendations-1", IsClusterWriter: true }],
};

const handover: DBClusterSnapshot = {
  DBClusterSnapshotIdentifier: "recommendations-handover",
  DBClusterSnapshotArn: arn("rds", "cluster-snapshot:recommendations-handover"),
  DBClusterIdentifier: "recommendations",
  Engine: "neptune",
  EngineVersion: "1.3.2.1",
  Status: "available",
  SnapshotType: "manual",
  SnapshotCreateTime: daysAgo(75),
  StorageEncrypted: false,
};
const stranger = { DBClusterSnapshotArn: `arn:aws:rds:${HOME}:999988887777:cluster-snapshot:air-routes` };

const parameters: Readonly<Record<string, Record<string, string>>> = {
  // Exported, and yet nothing is written.
  reviews: { tls: "tls1.2+", audit_logs: "disabled" },
  "default.neptune1.3": { neptune_enable_audit_log: "0" },
};

/** DocumentDB and Neptune, which stand in the lists of RDS: what `rds` answers, and theirs. */
export const rdsFamily = (rds: ReadonlyMap<string, Answer>) => {
  const base = <K extends "describeDBClusters" | "describeDBClusterSnapshots" | "describeDBClusterParameters">(
    operation: K,
    input: InputOf<RDS, K>,
    region: string,
  ) => rds.get(`rds:${operation}`)!(input as never, region) as Omit<OutputOf<RDS, K>, "$metadata">;
  return answers<RDS>("rds", {
    describeDBClusters: (input, region) => ({
      DBClusters: [
        ...(base("describeDBClusters", input, region).DBClusters ?? []),
        ...atHome(region, [reviews, recommendations]),
      ],
    }),
    // The list of public snapshots holds those of strangers too.
    describeDBClusterSnapshots: (input, region) => ({
      DBClusterSnapshots: [
        ...(base("describeDBClusterSnapshots", input, region).DBClusterSnapshots ?? []),
        ...atHome(region, input.SnapshotType === "public" ? [handover, stranger] : [handover]),
      ],
    }),
    describeDBClusterParameters: (input, region) => {
      const own = parameters[input.DBClusterParameterGroupName ?? ""];
      if (!own) return base("describeDBClusterParameters", input, region);
      return {
        Parameters: Object.entries(own).map(([ParameterName, ParameterValue]) => ({ ParameterName, ParameterValue })),
      };
    },
  });
};
