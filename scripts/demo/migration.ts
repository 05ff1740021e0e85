import type { DatabaseMigrationService } from "@aws-sdk/client-database-migration-service";
import type { DataSync } from "@aws-sdk/client-datasync";
import type { EMR } from "@aws-sdk/client-emr";
import type { FSx } from "@aws-sdk/client-fsx";
import { DATA_A } from "./network.ts";
import { answers, arn, atHome, tags } from "./world.ts";

/** What is left of the move out of the old data centre: a replication instance that nobody took down. */
export const dms = answers<DatabaseMigrationService>("dms", {
  describeReplicationInstances: (_, region) => ({
    ReplicationInstances: atHome(region, [
      {
        ReplicationInstanceIdentifier: "move-orders",
        ReplicationInstanceArn: arn("dms", "rep:MOVEORDERS"),
        ReplicationInstanceStatus: "available",
        MultiAZ: false,
        AutoMinorVersionUpgrade: true,
        PubliclyAccessible: true,
        ReplicationInstancePublicIpAddresses: ["52.16.40.7"],
      },
    ]),
  }),
  describeReplicationTasks: () => ({ ReplicationTasks: [] }),
  describeEndpoints: (_, region) => ({
    Endpoints: atHome(region, [
      {
        EndpointIdentifier: "old-orders",
        EndpointArn: arn("dms", "endpoint:OLDORDERS"),
        EndpointType: "source" as const,
        EngineName: "mysql",
        Status: "active",
        ServerName: "orders.dc1.hanbit.example",
        Port: 3306,
        SslMode: "none" as const,
      },
    ]),
  }),
  listTagsForResource: () => ({ TagList: [] }),
});

export const fsx = answers<FSx>("fsx", {
  describeFileSystems: (_, region) => ({
    FileSystems: atHome(region, [
      {
        FileSystemId: "fs-0a1b2c3d4e5f60001",
        FileSystemType: "WINDOWS" as const,
        ResourceARN: arn("fsx", "file-system/fs-0a1b2c3d4e5f60001"),
        Lifecycle: "AVAILABLE" as const,
        SubnetIds: [DATA_A],
        Tags: tags({ Name: "office" }),
        WindowsConfiguration: { DeploymentType: "SINGLE_AZ_2" as const, CopyTagsToBackups: true },
      },
    ]),
  }),
});

export const emr = answers<EMR>("emr", {
  listClusters: () => ({ Clusters: [] }),
  listSecurityConfigurations: () => ({ SecurityConfigurations: [] }),
  getBlockPublicAccessConfiguration: () => ({
    BlockPublicAccessConfiguration: {
      BlockPublicSecurityGroupRules: true,
      PermittedPublicSecurityGroupRuleRanges: [{ MinRange: 22, MaxRange: 22 }],
    },
    BlockPublicAccessConfigurationMetadata: undefined,
  }),
});

export const datasync = answers<DataSync>("datasync", {
  listTasks: (_, region) => ({
    Tasks: atHome(region, [
      {
        TaskArn: arn("datasync", "task/task-0f6a1b2c3d4e50001"),
        Name: "invoices-to-s3",
        Status: "AVAILABLE" as const,
        TaskMode: "BASIC" as const,
      },
    ]),
  }),
  describeTask: () => ({ Options: { LogLevel: "OFF" as const } }),
  listTagsForResource: () => ({ Tags: [] }),
});
