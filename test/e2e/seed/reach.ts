import { EC2 } from "@aws-sdk/client-ec2";
import { ElasticLoadBalancingV2 } from "@aws-sdk/client-elastic-load-balancing-v2";
import { IAM } from "@aws-sdk/client-iam";
import { Lambda } from "@aws-sdk/client-lambda";
import { EMPTY_ZIP } from "./compute.ts";
import type { Labels, Seeding } from "./seeding.ts";
import type { Network } from "./network.ts";

const ANYWHERE = "0.0.0.0/0";
const port = (FromPort: number, ToPort = FromPort) => ({
  ...{ IpProtocol: "tcp", FromPort, ToPort },
  IpRanges: [{ CidrIp: ANYWHERE }],
});

/** Servers that the internet reaches, one that it would but for a link, and a load balancer in a subnet without a way. */
export async function seedReach(config: Seeding, _: Network, labels: Labels): Promise<void> {
  const ec2 = new EC2(config);
  const VpcId = (await ec2.createVpc({ CidrBlock: "10.9.0.0/16" })).Vpc!.VpcId!;
  labels.set(VpcId, "reach");
  await labelRest(ec2, VpcId, labels);
  const subnet = async (CidrBlock: string, zone: string, label: string) => {
    const { Subnet } = await ec2.createSubnet({ VpcId, CidrBlock, AvailabilityZone: `eu-west-1${zone}` });
    labels.set(Subnet!.SubnetId!, label);
    return Subnet!.SubnetId!;
  };
  const open = await subnet("10.9.0.0/24", "a", "reach-open");
  const closed = await subnet("10.9.1.0/24", "b", "reach-closed");
  const GatewayId = (await ec2.createInternetGateway()).InternetGateway!.InternetGatewayId!;
  await ec2.attachInternetGateway({ InternetGatewayId: GatewayId, VpcId });
  const RouteTableId = (await ec2.createRouteTable({ VpcId })).RouteTable!.RouteTableId!;
  labels.set(RouteTableId, "reach-open-table");
  await ec2.createRoute({ RouteTableId, DestinationCidrBlock: ANYWHERE, GatewayId });
  await ec2.associateRouteTable({ RouteTableId, SubnetId: open });

  const group = async (name: string, ...IpPermissions: ReturnType<typeof port>[]) => {
    const { GroupId } = await ec2.createSecurityGroup({ VpcId, GroupName: name, Description: name });
    labels.set(GroupId!, name);
    await ec2.authorizeSecurityGroupIngress({ GroupId: GroupId!, IpPermissions });
    return GroupId!;
  };
  const remote = await group("reach-remote", port(22), port(445));
  const web = await group("reach-web-group", port(443));
  const app = await group("reach-app-group", port(443), port(8080));
  const profile = await adminProfile(new IAM(config));
  const server = async (label: string, SubnetId: string, groupId: string, also: object = {}) => {
    const { Instances = [] } = await ec2.runInstances({
      ...{ ImageId: "ami-12c6146b", MinCount: 1, MaxCount: 1, MetadataOptions: { HttpTokens: "required" } },
      NetworkInterfaces: [{ DeviceIndex: 0, SubnetId, Groups: [groupId], AssociatePublicIpAddress: SubnetId === open }],
      ...also,
    });
    const { InstanceId, BlockDeviceMappings: [disk] = [] } = Instances[0]!;
    labels.set(InstanceId!, label);
    labels.set(disk!.Ebs!.VolumeId!, `disk-of-${label}`);
    return InstanceId!;
  };
  await server("reach-bastion", open, remote);
  await server("reach-hidden", closed, remote);
  await server("reach-web", open, web, { IamInstanceProfile: { Arn: profile } });
  const target = await server("reach-app", open, app);
  await callers(new Lambda(config), { "reach-caller": open, "reach-inner": closed }, web);
  await balance(new ElasticLoadBalancingV2(config), VpcId, [open, closed], web, target);
}

async function labelRest(ec2: EC2, VpcId: string, labels: Labels): Promise<void> {
  const Filters = [{ Name: "vpc-id", Values: [VpcId] }];
  const { RouteTables = [] } = await ec2.describeRouteTables({ Filters });
  const { SecurityGroups = [] } = await ec2.describeSecurityGroups({ Filters });
  const { NetworkAcls = [] } = await ec2.describeNetworkAcls({ Filters });
  labels.set(RouteTables[0]!.RouteTableId!, "reach-main-table");
  labels.set(SecurityGroups[0]!.GroupId!, "reach-default");
  labels.set(NetworkAcls[0]!.NetworkAclId!, "reach-acl");
}

async function adminProfile(iam: IAM): Promise<string> {
  const statement = { Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" };
  const all = { Effect: "Allow", Action: "*", Resource: "*" };
  const RoleName = "reach-admin";
  const document = (Statement: object) => JSON.stringify({ Version: "2012-10-17", Statement });
  await iam.createRole({ RoleName, AssumeRolePolicyDocument: document(statement) });
  await iam.putRolePolicy({ RoleName, PolicyName: "everything", PolicyDocument: document(all) });
  const { InstanceProfile } = await iam.createInstanceProfile({ InstanceProfileName: RoleName });
  await iam.addRoleToInstanceProfile({ InstanceProfileName: RoleName, RoleName });
  return InstanceProfile!.Arn!;
}

async function balance(
  elb: ElasticLoadBalancingV2,
  VpcId: string,
  Subnets: string[],
  groupId: string,
  Id: string,
): Promise<void> {
  const { LoadBalancers = [] } = await elb.createLoadBalancer({
    ...{ Name: "reach-alb", Subnets, SecurityGroups: [groupId], Scheme: "internet-facing", Type: "application" },
  });
  const [balancer] = LoadBalancers;
  const { TargetGroups = [] } = await elb.createTargetGroup({
    Name: "reach-targets",
    Protocol: "HTTP",
    Port: 8080,
    VpcId,
  });
  const TargetGroupArn = TargetGroups[0]!.TargetGroupArn!;
  await elb.registerTargets({ TargetGroupArn, Targets: [{ Id, Port: 8080 }] });
  await elb.createListener({
    ...{ LoadBalancerArn: balancer!.LoadBalancerArn!, Protocol: "HTTP", Port: 443 },
    DefaultActions: [{ Type: "forward", TargetGroupArn }],
  });
}

/** Functions in a subnet each, by the role that the area of computing made. */
async function callers(lambda: Lambda, subnets: Readonly<Record<string, string>>, groupId: string): Promise<void> {
  for (const [FunctionName, SubnetId] of Object.entries(subnets))
    await lambda.createFunction({
      ...{ FunctionName, Runtime: "nodejs22.x", Handler: "index.handler" },
      Role: "arn:aws:iam::123456789012:role/function",
      Code: { ZipFile: EMPTY_ZIP },
      VpcConfig: { SubnetIds: [SubnetId], SecurityGroupIds: [groupId] },
    });
}
