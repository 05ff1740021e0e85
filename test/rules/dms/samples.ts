const arn = (resource: string) => `arn:aws:dms:eu-west-1:111122223333:${resource}`;

/** A replication instance as DescribeReplicationInstances answers it, in the parts that rules read. */
export const instance = {
  ReplicationInstanceIdentifier: "move-orders",
  ReplicationInstanceArn: arn("rep:ORDERS"),
  ReplicationInstanceClass: "dms.t3.medium",
  ReplicationInstanceStatus: "available",
  VpcSecurityGroups: [{ VpcSecurityGroupId: "sg-1", Status: "active" }],
  AvailabilityZone: "eu-west-1a",
  PendingModifiedValues: {},
  MultiAZ: true,
  EngineVersion: "3.5.4",
  AutoMinorVersionUpgrade: true,
  ReplicationInstancePublicIpAddresses: [],
  ReplicationInstancePrivateIpAddresses: ["10.0.1.7"],
  PubliclyAccessible: false,
};

/** Components of a task, each at a severity. */
export const components = (severities: Readonly<Record<string, string>>) =>
  Object.entries(severities).map(([Id, Severity]) => ({ Id, Severity: `LOGGER_SEVERITY_${Severity}` }));

/** A task as it is admitted. */
export const task = {
  ReplicationTaskIdentifier: "orders",
  ReplicationTaskArn: arn("task:ORDERS"),
  MigrationType: "full-load-and-cdc",
  Status: "running",
  logging: {
    EnableLogging: true,
    LogComponents: components({
      ...{ SOURCE_UNLOAD: "DEFAULT", SOURCE_CAPTURE: "DEFAULT" },
      ...{ TARGET_LOAD: "DEFAULT", TARGET_APPLY: "DEFAULT" },
    }),
  },
};

/** An endpoint as it is admitted. */
export const endpoint = {
  EndpointIdentifier: "orders",
  EndpointArn: arn("endpoint:ORDERS"),
  EndpointType: "source",
  EngineName: "mysql",
  Status: "active",
  ServerName: "orders.dc1.example",
  Port: 3306,
  SslMode: "verify-full",
  hasUser: true,
};
