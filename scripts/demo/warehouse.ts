import type { Cluster, Redshift } from "@aws-sdk/client-redshift";
import type { RedshiftServerless } from "@aws-sdk/client-redshift-serverless";
import { DATA_A, DATA_B, LEGACY, LEGACY_A, LEGACY_B, SG, SHOP } from "./network.ts";
import { answers, arn, atHome, daysAgo, HOME, tags } from "./world.ts";

// The warehouse of today, the one it replaced and that nobody dared to delete, and a serverless one for trying out.
const warehouse = (ClusterIdentifier: string, also: Partial<Cluster>): Cluster => ({
  ClusterIdentifier,
  NodeType: "ra3.xlplus",
  NumberOfNodes: 2,
  ClusterStatus: "available",
  ClusterAvailabilityStatus: "Available",
  MasterUsername: "hanbit_dba",
  DBName: "warehouse",
  Endpoint: { Address: `${ClusterIdentifier}.abcdefghijkl.${HOME}.redshift.amazonaws.com`, Port: 5439 },
  ClusterCreateTime: daysAgo(700),
  AutomatedSnapshotRetentionPeriod: 14,
  VpcId: SHOP,
  VpcSecurityGroups: [{ VpcSecurityGroupId: SG.data, Status: "active" }],
  ClusterParameterGroups: [{ ParameterGroupName: "default.redshift-2.0", ParameterApplyStatus: "in-sync" }],
  ClusterSubnetGroupName: "shop-data",
  AvailabilityZone: "eu-west-1a",
  AllowVersionUpgrade: true,
  PubliclyAccessible: false,
  Encrypted: true,
  KmsKeyId: arn("kms", "key/11112222-demo"),
  EnhancedVpcRouting: true,
  MultiAZ: "Enabled",
  MultiAZSecondary: { AvailabilityZone: "eu-west-1b" },
  Tags: tags({ team: "data" }),
  ...also,
});
const group = (ClusterSubnetGroupName: string, VpcId: string, subnets: Readonly<Record<string, string>>) => ({
  ...{ ClusterSubnetGroupName, VpcId, SubnetGroupStatus: "Complete" },
  Subnets: Object.entries(subnets).map(([SubnetIdentifier, Name]) => ({
    ...{ SubnetIdentifier, SubnetStatus: "Active", SubnetAvailabilityZone: { Name } },
  })),
});

export const redshift = answers<Redshift>("redshift", {
  describeClusters: (_, region) => ({
    Clusters: atHome(region, [
      warehouse("sales", {}),
      warehouse("reports-2020", {
        NodeType: "dc2.large",
        MasterUsername: "awsuser",
        AutomatedSnapshotRetentionPeriod: 1,
        VpcId: LEGACY,
        VpcSecurityGroups: [{ VpcSecurityGroupId: SG.legacyDb, Status: "active" }],
        ClusterParameterGroups: [{ ParameterGroupName: "default.redshift-1.0", ParameterApplyStatus: "in-sync" }],
        ClusterSubnetGroupName: "legacy",
        PubliclyAccessible: true,
        Encrypted: false,
        EnhancedVpcRouting: false,
        MultiAZ: "Disabled",
        MultiAZSecondary: undefined,
      }),
    ]),
  }),
  describeClusterSubnetGroups: (_, region) => ({
    ClusterSubnetGroups: atHome(region, [
      group("shop-data", SHOP, { [DATA_A]: "eu-west-1a", [DATA_B]: "eu-west-1b" }),
      group("legacy", LEGACY, { [LEGACY_A]: "eu-west-1a", [LEGACY_B]: "eu-west-1b" }),
    ]),
  }),
  describeClusterParameters: ({ ParameterGroupName }) => ({
    Parameters: [
      { ParameterName: "require_ssl", ParameterValue: String(ParameterGroupName === "default.redshift-2.0") },
    ],
  }),
  describeLoggingStatus: ({ ClusterIdentifier }) =>
    ClusterIdentifier === "sales"
      ? { LoggingEnabled: true, LogDestinationType: "cloudwatch", LogExports: ["connectionlog", "userlog"] }
      : { LoggingEnabled: false },
});

export const redshiftServerless = answers<RedshiftServerless>("redshift-serverless", {
  listWorkgroups: (_, region) => ({
    workgroups: atHome(region, [
      {
        workgroupName: "analysts",
        workgroupArn: arn("redshift-serverless", "workgroup/0a1b2c3d-demo"),
        namespaceName: "analysts",
        status: "AVAILABLE" as const,
        baseCapacity: 8,
        enhancedVpcRouting: false,
        publiclyAccessible: false,
        subnetIds: [DATA_A, DATA_B],
        securityGroupIds: [SG.data],
        configParameters: [{ parameterKey: "require_ssl", parameterValue: "true" }],
      },
    ]),
  }),
  listNamespaces: (_, region) => ({
    namespaces: atHome(region, [
      {
        namespaceName: "analysts",
        namespaceArn: arn("redshift-serverless", "namespace/0a1b2c3d-demo"),
        adminUsername: "admin",
        dbName: "dev",
        status: "AVAILABLE" as const,
        logExports: ["userlog" as const],
      },
    ]),
  }),
  listTagsForResource: () => ({ tags: [] }),
});
