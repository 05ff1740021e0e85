import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { subnet } from "../../../src/services/ec2/subnet.ts";
import type { Given } from "../../verdicts.ts";

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
