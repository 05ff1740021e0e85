import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { subnet } from "../../../src/services/ec2/subnet.ts";
import { type Given, NOW } from "../../verdicts.ts";
import { alarm } from "../cloudwatch/alarm-samples.ts";

const arn = (rest: string) => `arn:aws:rds:eu-west-1:111122223333:${rest}`;

/** An instance as DescribeDBInstances answers it, in the parts that rules read. */
export const instance = {
  DBInstanceIdentifier: "orders",
  DBInstanceArn: arn("db:orders"),
  DBInstanceStatus: "available",
  Engine: "postgres",
  EngineVersion: "16.4",
  AvailabilityZone: "eu-west-1a",
  Endpoint: { Address: "orders.abc.eu-west-1.rds.amazonaws.com", Port: 5432, HostedZoneId: "Z29XKXDKYMONMX" },
  MasterUsername: "admin",
};
export const member = { ...instance, Engine: "aurora-postgresql", DBClusterIdentifier: "shop" };
export const replica = { ...instance, ReadReplicaSourceDBInstanceIdentifier: "main" };

/** A cluster as DescribeDBClusters answers it. */
export const cluster = {
  DBClusterIdentifier: "shop",
  DBClusterArn: arn("cluster:shop"),
  Status: "available",
  Engine: "aurora-postgresql",
  EngineVersion: "16.4",
  EngineMode: "provisioned",
  MasterUsername: "admin",
  DBClusterMembers: [{ DBInstanceIdentifier: "shop-1", IsClusterWriter: true }],
};
export const serverlessV1 = { ...cluster, EngineMode: "serverless", DBClusterMembers: [] };
export const multiAz = { ...cluster, Engine: "mysql", EngineVersion: "8.0.40" };

/** An instance of the cluster in a zone. */
export const memberIn = (name: string, zone?: string) => ({
  ...member,
  DBInstanceIdentifier: name,
  DBInstanceArn: arn(`db:${name}`),
  AvailabilityZone: zone,
});

/** subnet-private goes out by NAT through the VPC's main table; subnet-public by its own table to the internet. */
export const vpc: Given = [
  [
    subnet,
    ["subnet-private", "subnet-public"].map((SubnetId) => ({ SubnetId, VpcId: "vpc-1", CidrBlock: "10.0.0.0/24" })),
  ],
  [
    routeTable,
    [
      {
        RouteTableId: "rtb-main",
        VpcId: "vpc-1",
        Routes: [{ DestinationCidrBlock: "0.0.0.0/0", NatGatewayId: "nat-1", State: "active" }],
        Associations: [{ Main: true, AssociationState: { State: "associated" } }],
      },
      {
        RouteTableId: "rtb-9",
        VpcId: "vpc-1",
        Routes: [{ DestinationCidrBlock: "0.0.0.0/0", GatewayId: "igw-1", State: "active" }],
        Associations: [{ Main: false, SubnetId: "subnet-public", AssociationState: { State: "associated" } }],
      },
    ],
  ],
];

/** A subnet as it stands in a subnet group of RDS or ElastiCache. */
export const inZone = (SubnetIdentifier: string, Name: string) => ({
  SubnetIdentifier,
  SubnetAvailabilityZone: { Name },
});

/** So many hours before the tests' clock. */
export const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

/** A manual snapshot as DescribeDBSnapshots answers it; `published` is the kind's own. */
export const snapshot = {
  DBSnapshotIdentifier: "orders-monday",
  DBSnapshotArn: arn("snapshot:orders-monday"),
  DBInstanceIdentifier: "orders",
  Engine: "postgres",
  SnapshotType: "manual",
  Status: "available",
  Encrypted: false,
  SnapshotCreateTime: hoursAgo(3),
  published: [],
};

/** A manual snapshot of a cluster. */
export const clusterSnapshot = {
  DBClusterSnapshotIdentifier: "shop-monday",
  DBClusterSnapshotArn: arn("cluster-snapshot:shop-monday"),
  DBClusterIdentifier: "shop",
  Engine: "aurora-postgresql",
  SnapshotType: "manual",
  Status: "available",
  StorageEncrypted: false,
  SnapshotCreateTime: hoursAgo(3),
  published: [],
};

export const subscription = {
  CustSubscriptionId: "databases",
  EventSubscriptionArn: arn("es:databases"),
  SnsTopicArn: "arn:aws:sns:eu-west-1:111122223333:operations",
  SourceType: "db-instance",
  Status: "active",
  Enabled: true,
  EventCategoriesList: [] as string[],
};

/** The parameters of a group, as DescribeDBParameters answers them. */
export const parameters = (values: Record<string, string | undefined>) =>
  Object.entries(values).map(([ParameterName, ParameterValue]) => ({ ParameterName, ParameterValue }));

/** An alarm with an action on a metric of AWS/RDS. */
export const alarmOn = (MetricName: string, Dimensions: Record<string, string>) =>
  alarm("AWS/RDS", MetricName, Dimensions);
