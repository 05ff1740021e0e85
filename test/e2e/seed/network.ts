import { EC2 } from "@aws-sdk/client-ec2";
import { S3 } from "@aws-sdk/client-s3";
import type { Labels, Seeding } from "./seeding.ts";

export interface Network {
  readonly publicA: string;
  readonly publicB: string;
  readonly dataA: string;
  readonly dataB: string;
  readonly closedGroup: string;
  readonly openGroup: string;
  readonly vpc: string;
}

/** A sound VPC of three tiers with a flow log, and a careless one. Moto's own default VPC is left as it is. */
export async function seedNetwork(config: Seeding, labels: Labels): Promise<Network> {
  const ec2 = new EC2(config);
  await labelDefaults(ec2, labels);
  const vpc = await makeVpc(ec2, "10.1.0.0/16", "sound", labels);
  const [publicA, publicB, dataA, dataB] = await Promise.all([
    makeSubnet(ec2, vpc, "10.1.0.0/24", "eu-west-1a", "sound-public-a", labels),
    makeSubnet(ec2, vpc, "10.1.1.0/24", "eu-west-1b", "sound-public-b", labels),
    makeSubnet(ec2, vpc, "10.1.2.0/24", "eu-west-1a", "sound-data-a", labels),
    makeSubnet(ec2, vpc, "10.1.3.0/24", "eu-west-1b", "sound-data-b", labels),
  ]);
  const gateway = await makeGateway(ec2, vpc);
  const { RouteTable } = await ec2.createRouteTable({ VpcId: vpc });
  const RouteTableId = RouteTable!.RouteTableId!;
  labels.set(RouteTableId, "sound-public");
  await ec2.createRoute({ RouteTableId, DestinationCidrBlock: "0.0.0.0/0", GatewayId: gateway });
  await ec2.associateRouteTable({ RouteTableId, SubnetId: publicA });
  await ec2.associateRouteTable({ RouteTableId, SubnetId: publicB });
  await new S3({ ...config, forcePathStyle: true }).createBucket({
    Bucket: "sound-logs",
    CreateBucketConfiguration: { LocationConstraint: "eu-west-1" },
  });
  const { Unsuccessful = [] } = await ec2.createFlowLogs({
    ResourceIds: [vpc],
    ResourceType: "VPC",
    TrafficType: "ALL",
    LogDestinationType: "s3",
    LogDestination: "arn:aws:s3:::sound-logs",
  });
  if (Unsuccessful.length > 0) throw new Error(JSON.stringify(Unsuccessful));
  await closeDefaultGroup(ec2, vpc, labels, "sound-default");

  const careless = await makeVpc(ec2, "10.2.0.0/16", "careless", labels);
  const open = await makeSubnet(ec2, careless, "10.2.0.0/24", "eu-west-1a", "careless-a", labels);
  await ec2.modifySubnetAttribute({ SubnetId: open, MapPublicIpOnLaunch: { Value: true } });
  await routeMainTable(ec2, await makeGateway(ec2, careless), labels);
  labels.set(await defaultGroup(ec2, careless), "careless-default");

  const closedGroup = await makeGroup(ec2, vpc, "closed", labels);
  const openGroup = await makeGroup(ec2, vpc, "open", labels);
  await ec2.authorizeSecurityGroupIngress({
    GroupId: openGroup,
    IpPermissions: [
      { IpProtocol: "tcp", FromPort: 20, ToPort: 25, IpRanges: [{ CidrIp: "0.0.0.0/0" }] },
      {
        IpProtocol: "tcp",
        FromPort: 3306,
        ToPort: 3306,
        IpRanges: [{ CidrIp: "0.0.0.0/1" }, { CidrIp: "128.0.0.0/1" }],
      },
      { IpProtocol: "tcp", FromPort: 3389, ToPort: 3389, Ipv6Ranges: [{ CidrIpv6: "::/0" }] },
    ],
  });
  const everything = await makeGroup(ec2, vpc, "everything", labels);
  await ec2.authorizeSecurityGroupIngress({
    GroupId: everything,
    IpPermissions: [{ IpProtocol: "-1", IpRanges: [{ CidrIp: "0.0.0.0/0" }] }],
  });
  await ec2.runInstances({ ImageId: "ami-12c6146b", MinCount: 1, MaxCount: 1, SubnetId: open });
  return { publicA, publicB, dataA, dataB, closedGroup, openGroup, vpc };
}

async function makeVpc(ec2: EC2, CidrBlock: string, label: string, labels: Labels): Promise<string> {
  const { Vpc } = await ec2.createVpc({ CidrBlock });
  const id = Vpc!.VpcId!;
  labels.set(id, label);
  const { RouteTables } = await ec2.describeRouteTables({ Filters: [{ Name: "vpc-id", Values: [id] }] });
  labels.set(RouteTables![0]!.RouteTableId!, `${label}-main`);
  return id;
}

async function makeSubnet(
  ec2: EC2,
  VpcId: string,
  CidrBlock: string,
  AvailabilityZone: string,
  label: string,
  labels: Labels,
) {
  const { Subnet } = await ec2.createSubnet({ VpcId, CidrBlock, AvailabilityZone });
  labels.set(Subnet!.SubnetId!, label);
  return Subnet!.SubnetId!;
}

async function makeGateway(ec2: EC2, VpcId: string): Promise<string> {
  const { InternetGateway } = await ec2.createInternetGateway();
  const InternetGatewayId = InternetGateway!.InternetGatewayId!;
  await ec2.attachInternetGateway({ InternetGatewayId, VpcId });
  return InternetGatewayId;
}

async function makeGroup(ec2: EC2, VpcId: string, GroupName: string, labels: Labels): Promise<string> {
  const { GroupId } = await ec2.createSecurityGroup({ VpcId, GroupName, Description: GroupName });
  labels.set(GroupId!, GroupName);
  return GroupId!;
}

async function defaultGroup(ec2: EC2, vpc: string): Promise<string> {
  const { SecurityGroups } = await ec2.describeSecurityGroups({
    Filters: [
      { Name: "vpc-id", Values: [vpc] },
      { Name: "group-name", Values: ["default"] },
    ],
  });
  return SecurityGroups![0]!.GroupId!;
}

async function closeDefaultGroup(ec2: EC2, vpc: string, labels: Labels, label: string): Promise<void> {
  const GroupId = await defaultGroup(ec2, vpc);
  labels.set(GroupId, label);
  const { SecurityGroups } = await ec2.describeSecurityGroups({ GroupIds: [GroupId] });
  const { IpPermissions = [], IpPermissionsEgress = [] } = SecurityGroups![0]!;
  if (IpPermissions.length) await ec2.revokeSecurityGroupIngress({ GroupId, IpPermissions });
  if (IpPermissionsEgress.length) await ec2.revokeSecurityGroupEgress({ GroupId, IpPermissions: IpPermissionsEgress });
}

async function routeMainTable(ec2: EC2, GatewayId: string, labels: Labels): Promise<void> {
  const RouteTableId = [...labels].find(([, label]) => label === "careless-main")![0];
  await ec2.createRoute({ RouteTableId, DestinationCidrBlock: "0.0.0.0/0", GatewayId });
}

/** Moto begins with a default VPC in each region, as AWS does. */
async function labelDefaults(ec2: EC2, labels: Labels): Promise<void> {
  const [{ Vpcs = [] }, { Subnets = [] }, { RouteTables = [] }, { SecurityGroups = [] }] = await Promise.all([
    ec2.describeVpcs(),
    ec2.describeSubnets(),
    ec2.describeRouteTables(),
    ec2.describeSecurityGroups(),
  ]);
  for (const { VpcId } of Vpcs) labels.set(VpcId!, "default-vpc");
  for (const { SubnetId, AvailabilityZone } of Subnets) labels.set(SubnetId!, `default-${AvailabilityZone}`);
  for (const { RouteTableId } of RouteTables) labels.set(RouteTableId!, "default-vpc-main");
  for (const { GroupId } of SecurityGroups) labels.set(GroupId!, "default-vpc-group");
}
