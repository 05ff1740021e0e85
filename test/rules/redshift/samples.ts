/** A cluster as DescribeClusters answers it, in the parts that rules read. */
export const cluster = {
  ClusterIdentifier: "sales",
  NodeType: "ra3.xlplus",
  NumberOfNodes: 2,
  ClusterStatus: "available",
  MasterUsername: "shop_dba",
  Endpoint: { Address: "sales.abc.eu-west-1.redshift.amazonaws.com", Port: 5439 },
  AutomatedSnapshotRetentionPeriod: 14,
  VpcId: "vpc-1",
  VpcSecurityGroups: [{ VpcSecurityGroupId: "sg-1", Status: "active" }],
  ClusterParameterGroups: [{ ParameterGroupName: "strict", ParameterApplyStatus: "in-sync" }],
  ClusterSubnetGroupName: "data",
  AvailabilityZone: "eu-west-1a",
  AllowVersionUpgrade: true,
  PubliclyAccessible: false,
  Encrypted: true,
  EnhancedVpcRouting: true,
  MultiAZ: "Enabled",
  MultiAZSecondary: { AvailabilityZone: "eu-west-1b" },
};
export const paused = { ...cluster, ClusterStatus: "paused" };
export const creating = { ...cluster, ClusterStatus: "creating", Endpoint: undefined };

const arn = (rest: string) => `arn:aws:redshift-serverless:eu-west-1:111122223333:${rest}`;

export const workgroup = {
  workgroupName: "analysts",
  workgroupArn: arn("workgroup/1"),
  namespaceName: "analysts",
  status: "AVAILABLE",
  enhancedVpcRouting: true,
  publiclyAccessible: false,
  subnetIds: ["subnet-private"],
  securityGroupIds: ["sg-1"],
  endpoint: { address: "analysts.111122223333.eu-west-1.redshift-serverless.amazonaws.com", port: 5439 },
  configParameters: [
    { parameterKey: "auto_mv", parameterValue: "true" },
    { parameterKey: "require_ssl", parameterValue: "true" },
  ],
};

export const namespace = {
  namespaceName: "analysts",
  namespaceArn: arn("namespace/1"),
  adminUsername: "shop_dba",
  status: "AVAILABLE",
  logExports: ["connectionlog", "userlog"],
};
