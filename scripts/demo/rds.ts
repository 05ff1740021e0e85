import type { CloudWatch, MetricAlarm } from "@aws-sdk/client-cloudwatch";
import type { DBCluster, DBInstance, RDS } from "@aws-sdk/client-rds";
import { answers, arn, atHome, daysAgo, HOME, READ_AT } from "./world.ts";

/** What today's instances and clusters of the shop are made with. */
export const instanceHabits: Partial<DBInstance> = {
  MasterUsername: "shop_owner",
  MonitoringInterval: 60,
  CopyTagsToSnapshot: true,
  StorageType: "gp3",
  MaxAllocatedStorage: 800,
  CACertificateIdentifier: "rds-ca-rsa2048-g1",
  CertificateDetails: { CAIdentifier: "rds-ca-rsa2048-g1", ValidTill: daysAgo(-260) },
  EngineLifecycleSupport: "open-source-rds-extended-support",
};
export const clusterHabits: Partial<DBCluster> = {
  MasterUsername: "shop_owner",
  CopyTagsToSnapshot: true,
  LatestRestorableTime: daysAgo(0),
  DBClusterParameterGroup: "shop-aurora-postgresql16",
  EngineLifecycleSupport: "open-source-rds-extended-support",
};

/** And what the reports' database of long ago was made with. */
export const legacyHabits: Partial<DBInstance> = {
  MasterUsername: "postgres",
  MonitoringInterval: 0,
  CopyTagsToSnapshot: false,
  StorageType: "gp2",
  AllocatedStorage: 100,
  MaxAllocatedStorage: undefined,
  LatestRestorableTime: undefined,
  CACertificateIdentifier: "rds-ca-2019",
  CertificateDetails: { CAIdentifier: "rds-ca-2019", ValidTill: new Date("2024-08-22T17:08:50Z") },
  DBParameterGroups: [{ DBParameterGroupName: "reports-postgres13", ParameterApplyStatus: "in-sync" }],
};

const snapshot = (name: string, of: string, encrypted: boolean, days: number) => ({
  DBSnapshotIdentifier: name,
  DBSnapshotArn: arn("rds", `snapshot:${name}`),
  DBInstanceIdentifier: of,
  Engine: "postgres",
  SnapshotType: "manual",
  Status: "available",
  Encrypted: encrypted,
  SnapshotCreateTime: daysAgo(days),
  TagList: [],
});
const kept = snapshot("orders-before-2026", "orders", true, 300);
const handedOut = snapshot("reports-for-the-agency", "reports-legacy", false, 940);

const authority = (name: string, ValidTill: Date) => ({
  CertificateIdentifier: name,
  CertificateType: "CA",
  CertificateArn: arn("rds", `cert:${name}`),
  ValidFrom: new Date("2021-05-25T00:00:00Z"),
  ValidTill,
});

const FORCED = new Set(["default.postgres16", "shop-aurora-postgresql16"]);
const forceSsl = (group = "") => ({
  Parameters: [{ ParameterName: "rds.force_ssl", ParameterValue: FORCED.has(group) ? "1" : "0" }],
});

/** What RDS answers beside its instances and clusters, which are in data.ts. */
export const rdsAround = answers<RDS>("rds", {
  describeDBSnapshots: ({ SnapshotType }, region) => ({
    DBSnapshots: atHome(region, SnapshotType === "public" ? [handedOut] : [kept, handedOut]),
  }),
  describeDBClusterSnapshots: () => ({ DBClusterSnapshots: [] }),
  describeDBParameters: ({ DBParameterGroupName }) => forceSsl(DBParameterGroupName),
  describeDBClusterParameters: ({ DBClusterParameterGroupName }) => forceSsl(DBClusterParameterGroupName),
  describeCertificates: () => ({
    Certificates: [
      authority("rds-ca-rsa2048-g1", new Date("2061-05-25T00:00:00Z")),
      authority("rds-ca-ecc384-g1", new Date("2121-05-25T00:00:00Z")),
    ],
  }),
  describeDBProxies: (_, region) => ({
    DBProxies: atHome(region, [
      {
        DBProxyName: "orders",
        DBProxyArn: arn("rds", "db-proxy:prx-0a1b2c3d4e5f"),
        RequireTLS: true,
        Status: "available",
      },
    ]),
  }),
  describeEventSubscriptions: (_, region) => ({
    EventSubscriptionsList: atHome(region, [
      {
        CustSubscriptionId: "databases",
        EventSubscriptionArn: arn("rds", "es:databases"),
        SnsTopicArn: arn("sns", "operations"),
        SourceType: "db-instance",
        Status: "topic-not-exist",
        Enabled: true,
        EventCategoriesList: ["failure", "maintenance", "configuration change"],
      },
    ]),
  }),
  describeGlobalClusters: () => ({ GlobalClusters: [] }),
  listTagsForResource: () => ({ TagList: [] }),
});

const alarm = (database: string, MetricName: string, AlarmActions: string[]): MetricAlarm => ({
  AlarmName: `${database}-${MetricName}`,
  AlarmArn: arn("cloudwatch", `alarm:${database}-${MetricName}`),
  Namespace: "AWS/RDS",
  MetricName,
  Dimensions: [{ Name: database === "catalogue" ? "DBClusterIdentifier" : "DBInstanceIdentifier", Value: database }],
  Statistic: "Average",
  Period: 300,
  EvaluationPeriods: 3,
  Threshold: 80,
  ComparisonOperator: "GreaterThanThreshold",
  ActionsEnabled: true,
  AlarmActions,
  StateValue: "OK",
});
const somebody = [arn("sns", "on-call")];
/** Of all functions together. */
const errors = { ...alarm("functions", "Errors", somebody), Namespace: "AWS/Lambda", Dimensions: [], Threshold: 0 };
const GIB = 1024 ** 3;
const freeStorage: Readonly<Record<string, number>> = { orders: 131 * GIB, "reports-legacy": 4.2 * GIB };

export const cloudwatch = answers<CloudWatch>("cloudwatch", {
  describeAlarms: (_, region) => ({
    MetricAlarms: atHome(region, [
      ...["CPUUtilization", "FreeStorageSpace", "DatabaseConnections"].map((one) => alarm("orders", one, somebody)),
      ...["CPUUtilization", "FreeableMemory", "DatabaseConnections"].map((one) => alarm("catalogue", one, somebody)),
      alarm("reports-legacy", "CPUUtilization", []),
      errors,
    ]),
    CompositeAlarms: [],
  }),
  getMetricData: ({ MetricDataQueries = [] }, region) => ({
    MetricDataResults: MetricDataQueries.map(({ Id, MetricStat }) => {
      const bytes = region === HOME ? freeStorage[MetricStat?.Metric?.Dimensions?.[0]?.Value ?? ""] : undefined;
      return {
        Id,
        StatusCode: "Complete" as const,
        Timestamps: bytes === undefined ? [] : [READ_AT],
        Values: bytes === undefined ? [] : [bytes],
      };
    }),
  }),
});
