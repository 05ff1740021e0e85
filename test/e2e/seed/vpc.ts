import { EC2 } from "@aws-sdk/client-ec2";
import type { Labels, Seeding } from "./seeding.ts";
import type { Network } from "./network.ts";

const ANYWHERE = "0.0.0.0/0";
const ZONES = ["eu-west-1a", "eu-west-1b"] as const;

/** A network whose two zones leave by one NAT gateway, and a second gateway that leads nowhere. */
export async function seedCrossing(config: Seeding, { vpc }: Network, labels: Labels): Promise<void> {
  const ec2 = new EC2(config);
  const VpcId = (await ec2.createVpc({ CidrBlock: "10.3.0.0/16" })).Vpc!.VpcId!;
  labels.set(VpcId, "crossing");
  const subnet = async (CidrBlock: string, AvailabilityZone: string, label: string) => {
    const { Subnet } = await ec2.createSubnet({ VpcId, CidrBlock, AvailabilityZone });
    labels.set(Subnet!.SubnetId!, label);
    return Subnet!.SubnetId!;
  };
  const open = await subnet("10.3.0.0/24", ZONES[0], "crossing-public-a");
  const parts = [
    await subnet("10.3.1.0/24", ZONES[0], "crossing-app-a"),
    await subnet("10.3.2.0/24", ZONES[1], "crossing-app-b"),
  ];
  const { InternetGateway } = await ec2.createInternetGateway();
  await ec2.attachInternetGateway({ InternetGatewayId: InternetGateway!.InternetGatewayId!, VpcId });
  const table = async (label: string, subnets: readonly string[]) => {
    const id = (await ec2.createRouteTable({ VpcId })).RouteTable!.RouteTableId!;
    labels.set(id, label);
    for (const SubnetId of subnets) await ec2.associateRouteTable({ RouteTableId: id, SubnetId });
    return id;
  };
  const out = await table("crossing-public", [open]);
  await ec2.createRoute({
    RouteTableId: out,
    DestinationCidrBlock: ANYWHERE,
    GatewayId: InternetGateway!.InternetGatewayId!,
  });
  const inner = await table("crossing-app", parts);
  const nat = async (SubnetId: string, label: string) => {
    const { AllocationId } = await ec2.allocateAddress({ Domain: "vpc" });
    labels.set(AllocationId!, `${label}-address`);
    const { NatGateway } = await ec2.createNatGateway({ SubnetId, AllocationId: AllocationId! });
    labels.set(NatGateway!.NatGatewayId!, label);
    return NatGateway!.NatGatewayId!;
  };
  await ec2.createRoute({
    RouteTableId: inner,
    DestinationCidrBlock: ANYWHERE,
    NatGatewayId: await nat(open, "crossing-nat"),
  });
  await nat(parts[0]!, "lost-nat");
  await ec2.createRoute({
    RouteTableId: await table("crossing-near", [await subnet("10.3.3.0/24", ZONES[0], "crossing-near-a")]),
    DestinationCidrBlock: ANYWHERE,
    NatGatewayId: await nat(open, "near-nat"),
  });
  await guard(ec2, VpcId, parts[1]!, labels);
  await ec2.runInstances({ ImageId: "ami-12c6146b", MinCount: 1, MaxCount: 1, SubnetId: parts[1]! }).then((run) => {
    labels.set(run.Instances![0]!.InstanceId!, "crossing-server");
  });
  // To a log group that does not exist.
  await ec2.createFlowLogs({
    ResourceIds: [VpcId],
    ResourceType: "VPC",
    TrafficType: "ALL",
    LogGroupName: "/gone",
    DeliverLogsPermissionArn: "arn:aws:iam::123456789012:role/flow-logs",
  });
  await peer(ec2, VpcId, vpc, { wide: out, narrow: inner });
}

/** Gives a subnet a list that keeps SSH and RDP from the world before it lets the rest in. */
async function guard(ec2: EC2, VpcId: string, SubnetId: string, labels: Labels): Promise<void> {
  const { NetworkAcl } = await ec2.createNetworkAcl({ VpcId });
  const NetworkAclId = NetworkAcl!.NetworkAclId!;
  labels.set(NetworkAclId, "guarded-acl");
  const entry = { NetworkAclId, Egress: false, CidrBlock: ANYWHERE };
  for (const [RuleNumber, port] of [
    [10, 22],
    [20, 3389],
  ] as const)
    await ec2.createNetworkAclEntry({
      ...entry,
      RuleNumber,
      Protocol: "6",
      RuleAction: "deny",
      PortRange: { From: port, To: port },
    });
  await ec2.createNetworkAclEntry({ ...entry, RuleNumber: 100, Protocol: "-1", RuleAction: "allow" });
  const { NetworkAcls = [] } = await ec2.describeNetworkAcls({
    Filters: [{ Name: "association.subnet-id", Values: [SubnetId] }],
  });
  const before = NetworkAcls[0]!.Associations!.find((one) => one.SubnetId === SubnetId)!;
  await ec2.replaceNetworkAclAssociation({ AssociationId: before.NetworkAclAssociationId!, NetworkAclId });
}

/** From one of the tables the whole of the other network can be reached, from the other one subnet of it. */
async function peer(ec2: EC2, VpcId: string, PeerVpcId: string, tables: { wide: string; narrow: string }) {
  const { VpcPeeringConnection } = await ec2.createVpcPeeringConnection({ VpcId, PeerVpcId });
  const { VpcPeeringConnectionId } = VpcPeeringConnection!;
  await ec2.acceptVpcPeeringConnection({ VpcPeeringConnectionId: VpcPeeringConnectionId! });
  for (const [RouteTableId, DestinationCidrBlock] of [
    [tables.wide, "10.1.0.0/16"],
    [tables.narrow, "10.1.2.0/24"],
  ] as const)
    await ec2.createRoute({ RouteTableId, DestinationCidrBlock, VpcPeeringConnectionId: VpcPeeringConnectionId! });
}

/** Endpoints of the sound network, so that its servers reach AWS without the internet. */
export async function seedEndpoints(config: Seeding, { vpc, dataA }: Network): Promise<void> {
  const ec2 = new EC2(config);
  for (const service of ["ec2", "ssm", "ecr.api", "ecr.dkr"])
    await ec2.createVpcEndpoint({
      VpcId: vpc,
      VpcEndpointType: "Interface",
      ServiceName: `com.amazonaws.eu-west-1.${service}`,
      SubnetIds: [dataA],
    });
}

/** Addresses, interfaces, images, templates, lists and gateways: one that is sound, one that is not. */
export async function seedParts(config: Seeding, network: Network, labels: Labels): Promise<void> {
  const ec2 = new EC2(config);
  const { AllocationId } = await ec2.allocateAddress({ Domain: "vpc" });
  labels.set(AllocationId!, "careless-address");
  const face = async (label: string) => {
    const { NetworkInterface } = await ec2.createNetworkInterface({
      SubnetId: network.dataA,
      Groups: [network.closedGroup],
    });
    labels.set(NetworkInterface!.NetworkInterfaceId!, label);
    return NetworkInterface!.NetworkInterfaceId!;
  };
  await face("careless-interface");
  const forwarding = await face("careless-forwarder");
  await ec2.modifyNetworkInterfaceAttribute({
    NetworkInterfaceId: forwarding,
    SourceDestCheck: { Value: false },
  });
  const { Instances } = await ec2.runInstances({
    ImageId: "ami-12c6146b",
    MinCount: 1,
    MaxCount: 1,
    SubnetId: network.dataA,
    SecurityGroupIds: [network.closedGroup],
  });
  const InstanceId = Instances![0]!.InstanceId!;
  labels.set(InstanceId, "two-homed-server");
  await ec2.attachNetworkInterface({ InstanceId, NetworkInterfaceId: forwarding, DeviceIndex: 1 });
  await seedImages(ec2, InstanceId, labels);
  await seedTemplates(ec2, labels);
  const { NetworkAcl } = await ec2.createNetworkAcl({ VpcId: network.vpc });
  labels.set(NetworkAcl!.NetworkAclId!, "idle-acl");
  for (const [AutoAcceptSharedAttachments, label] of [
    ["enable", "careless-transit"],
    ["disable", "sound-transit"],
  ] as const) {
    const { TransitGateway } = await ec2.createTransitGateway({ Options: { AutoAcceptSharedAttachments } });
    labels.set(TransitGateway!.TransitGatewayId!, label);
  }
}

async function seedImages(ec2: EC2, InstanceId: string, labels: Labels): Promise<void> {
  for (const Name of ["sound-image", "careless-image"]) {
    const { ImageId } = await ec2.createImage({ InstanceId, Name });
    labels.set(ImageId!, Name);
    const { Snapshots = [] } = await ec2.describeSnapshots({ OwnerIds: ["self"] });
    for (const { SnapshotId } of Snapshots)
      if (!labels.has(SnapshotId!)) labels.set(SnapshotId!, `snapshot-of-${Name}`);
    if (Name === "careless-image")
      await ec2.modifyImageAttribute({ ImageId: ImageId!, LaunchPermission: { Add: [{ Group: "all" }] } });
  }
}

async function seedTemplates(ec2: EC2, labels: Labels): Promise<void> {
  for (const sound of [true, false]) {
    const name = sound ? "sound-server-template" : "careless-server-template";
    const { LaunchTemplate } = await ec2.createLaunchTemplate({
      LaunchTemplateName: name,
      LaunchTemplateData: {
        MetadataOptions: { HttpTokens: sound ? "required" : "optional" },
        NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: !sound }],
      },
    });
    labels.set(LaunchTemplate!.LaunchTemplateId!, name);
  }
}

/** Names the network ACLs, and the groups and tables of the crossing, after their networks. */
export async function labelParts(config: Seeding, labels: Labels): Promise<void> {
  const ec2 = new EC2(config);
  const of = (id: string | undefined) => labels.get(id ?? "") ?? "unknown";
  const [{ NetworkAcls = [] }, { SecurityGroups = [] }, { RouteTables = [] }, { NetworkInterfaces = [] }] =
    await Promise.all([
      ec2.describeNetworkAcls(),
      ec2.describeSecurityGroups(),
      ec2.describeRouteTables(),
      ec2.describeNetworkInterfaces(),
    ]);
  const [{ Volumes = [] }, { FlowLogs = [] }] = await Promise.all([ec2.describeVolumes(), ec2.describeFlowLogs()]);
  const name = (id: string | undefined, label: string) => labels.has(id!) || labels.set(id!, label);
  for (const acl of NetworkAcls) name(acl.NetworkAclId, `${of(acl.VpcId)}-acl`);
  for (const group of SecurityGroups) name(group.GroupId, `${of(group.VpcId)}-${group.GroupName}`);
  for (const log of FlowLogs) name(log.FlowLogId, `${of(log.ResourceId)}-flow-log`);
  for (const table of RouteTables) name(table.RouteTableId, `${of(table.VpcId)}-main`);
  for (const { VolumeId, Attachments = [] } of Volumes) name(VolumeId, `disk-of-${of(Attachments[0]?.InstanceId)}`);
  for (const face of NetworkInterfaces)
    name(face.NetworkInterfaceId, `interface-of-${of(face.Attachment?.InstanceId ?? face.SubnetId)}`);
}
