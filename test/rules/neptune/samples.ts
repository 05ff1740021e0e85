const arn = (rest: string) => `arn:aws:rds:eu-west-1:111122223333:${rest}`;

/** A cluster as DescribeDBClusters answers it, in the parts that rules read. */
export const cluster = {
  DBClusterIdentifier: "shop",
  DBClusterArn: arn("cluster:shop"),
  Status: "available",
  Engine: "neptune",
  MultiAZ: true,
  DBClusterParameterGroup: "shop",
  DBSubnetGroup: "data",
  BackupRetentionPeriod: 7,
  StorageEncrypted: true,
  DeletionProtection: true,
  EnabledCloudwatchLogsExports: ["audit"],
  DBClusterMembers: [
    { DBInstanceIdentifier: "shop-1", IsClusterWriter: true, DBClusterParameterGroupStatus: "in-sync" },
    { DBInstanceIdentifier: "shop-2", IsClusterWriter: false, DBClusterParameterGroupStatus: "in-sync" },
  ],
  parameters: [{ ParameterName: "neptune_enable_audit_log", ParameterValue: "1" }],
};

/** A manual snapshot as DescribeDBClusterSnapshots answers it. */
export const snapshot = {
  DBClusterSnapshotIdentifier: "before-release",
  DBClusterSnapshotArn: arn("cluster-snapshot:before-release"),
  DBClusterIdentifier: "shop",
  Engine: "neptune",
  Status: "available",
  SnapshotType: "manual",
  StorageEncrypted: false,
  published: [] as string[],
};
