import type { ElastiCache } from "@aws-sdk/client-elasticache";
import type { MemoryDB } from "@aws-sdk/client-memorydb";
import { shopKey } from "./keys.ts";
import { DATA_A, DATA_B, SHOP } from "./network.ts";
import { answers, arn, atHome, daysAgo } from "./world.ts";

export const memorydb = answers<MemoryDB>("memorydb", {
  describeClusters: (_, region) => ({
    Clusters: atHome(region, [
      {
        Name: "loyalty",
        ARN: arn("memorydb", "cluster/loyalty"),
        Status: "available",
        Engine: "valkey",
        EngineVersion: "7.3",
        NumberOfShards: 1,
        AvailabilityMode: "singleaz" as const,
        Shards: [
          { Name: "0001", NumberOfNodes: 1, Nodes: [{ Name: "loyalty-0001-001", AvailabilityZone: "eu-west-1a" }] },
        ],
        SubnetGroupName: "shop-data",
        TLSEnabled: true,
        ACLName: "open-access",
        SnapshotRetentionLimit: 14,
        AutoMinorVersionUpgrade: true,
      },
    ]),
  }),
  describeSubnetGroups: (_, region) => ({
    SubnetGroups: atHome(region, [
      {
        Name: "shop-data",
        ARN: arn("memorydb", "subnetgroup/shop-data"),
        VpcId: SHOP,
        Subnets: [DATA_A, DATA_B].map((Identifier) => ({ Identifier })),
      },
    ]),
  }),
  listTags: () => ({ TagList: [] }),
});

export const elasticacheMore = answers<ElastiCache>("elasticache", {
  describeServerlessCaches: (_, region) => ({
    ServerlessCaches: atHome(region, [
      {
        ServerlessCacheName: "recommendations",
        ARN: arn("elasticache", "serverlesscache:recommendations"),
        Status: "available",
        Engine: "valkey",
        MajorEngineVersion: "8",
        SubnetIds: [DATA_A, DATA_B],
        SnapshotRetentionLimit: 0,
        UserGroupId: "shop",
      },
    ]),
  }),
  describeSnapshots: (_, region) => ({
    Snapshots: atHome(region, [
      {
        SnapshotName: "automatic.cart-2026-11-02-03-00",
        ARN: arn("elasticache", "snapshot:automatic.cart-2026-11-02-03-00"),
        ReplicationGroupId: "cart",
        SnapshotStatus: "available",
        SnapshotSource: "automated",
        KmsKeyId: shopKey.Arn,
        NodeSnapshots: [{ NodeGroupId: "0001", SnapshotCreateTime: daysAgo(0.25) }],
      },
    ]),
  }),
  describeUsers: (_, region) => ({
    Users: atHome(region, [
      {
        UserId: "default-off",
        UserName: "default",
        ARN: arn("elasticache", "user:default-off"),
        Status: "active",
        Engine: "valkey",
        AccessString: "off -@all",
        UserGroupIds: ["shop"],
        Authentication: { Type: "no-password" as const },
      },
    ]),
  }),
  describeUserGroups: (_, region) => ({
    UserGroups: atHome(region, [
      {
        UserGroupId: "shop",
        ARN: arn("elasticache", "usergroup:shop"),
        Status: "active",
        Engine: "valkey",
        UserIds: ["default-off"],
        ReplicationGroups: ["cart"],
        ServerlessCaches: ["recommendations"],
      },
    ]),
  }),
});
