/** A shard with a node in each of the zones. */
export const shard = (Name: string, ...zones: (string | undefined)[]) => ({
  Name,
  Status: "available",
  NumberOfNodes: zones.length,
  Nodes: zones.map((AvailabilityZone, i) => ({
    Name: `orders-${Name}-00${i + 1}`,
    Status: "available",
    AvailabilityZone,
  })),
});

/** A cluster as DescribeClusters answers it, in the parts that rules read. */
export const cluster = {
  Name: "orders",
  ARN: "arn:aws:memorydb:eu-west-1:111122223333:cluster/orders",
  Status: "available",
  Engine: "valkey",
  EngineVersion: "7.3",
  NumberOfShards: 1,
  Shards: [shard("0001", "eu-west-1a", "eu-west-1b")],
  AvailabilityMode: "multiaz",
  SubnetGroupName: "data",
  TLSEnabled: true,
  ACLName: "shop",
  SnapshotRetentionLimit: 7,
  AutoMinorVersionUpgrade: true,
};
