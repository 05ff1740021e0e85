import type { EC2, IpPermission, Route, RouteTable, SecurityGroup, Subnet } from "@aws-sdk/client-ec2";
import { ACCOUNT, answers, arn, atHome, daysAgo, HOME, SECOND, tags } from "./world.ts";

/** The shop's own network: public, application and data tiers over two zones. The old one: everything in the open. */
export const SHOP = "vpc-0a1b2c3d4e5f60001";
export const LEGACY = "vpc-0a1b2c3d4e5f60002";
export const SEOUL = "vpc-0a1b2c3d4e5f60003";

const IGW: Readonly<Record<string, string>> = {
  [SHOP]: "igw-0shop000000000001",
  [LEGACY]: "igw-0legacy0000000001",
  [SEOUL]: "igw-0seoul00000000001",
};
export const NAT = "nat-0shop000000000001";

interface Plot {
  readonly id: string;
  readonly vpc: string;
  readonly zone: string;
  readonly cidr: string;
  readonly name: string;
  readonly public?: boolean;
}

const plots: readonly Plot[] = [
  { id: "subnet-0shoppublic00001", vpc: SHOP, zone: "a", cidr: "10.20.0.0/24", name: "shop-public-a", public: true },
  { id: "subnet-0shoppublic00002", vpc: SHOP, zone: "b", cidr: "10.20.1.0/24", name: "shop-public-b", public: true },
  { id: "subnet-0shopapp0000001", vpc: SHOP, zone: "a", cidr: "10.20.10.0/24", name: "shop-app-a" },
  { id: "subnet-0shopapp0000002", vpc: SHOP, zone: "b", cidr: "10.20.11.0/24", name: "shop-app-b" },
  { id: "subnet-0shopdata000001", vpc: SHOP, zone: "a", cidr: "10.20.20.0/24", name: "shop-data-a" },
  { id: "subnet-0shopdata000002", vpc: SHOP, zone: "b", cidr: "10.20.21.0/24", name: "shop-data-b" },
  { id: "subnet-0legacy00000001", vpc: LEGACY, zone: "a", cidr: "172.16.0.0/24", name: "legacy-a", public: true },
  { id: "subnet-0legacy00000002", vpc: LEGACY, zone: "b", cidr: "172.16.1.0/24", name: "legacy-b", public: true },
];
const seoulPlots: readonly Plot[] = [
  { id: "subnet-0seoul000000001", vpc: SEOUL, zone: "a", cidr: "10.30.0.0/24", name: "서울-웹-a", public: true },
  { id: "subnet-0seoul000000002", vpc: SEOUL, zone: "c", cidr: "10.30.1.0/24", name: "서울-앱-a" },
];
export const [PUBLIC_A, PUBLIC_B, APP_A, APP_B, DATA_A, DATA_B, LEGACY_A, LEGACY_B] = plots.map(({ id }) => id) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
export const [SEOUL_WEB, SEOUL_APP] = seoulPlots.map(({ id }) => id) as [string, string];

const plotsOf = (region: string) => (region === HOME ? plots : region === SECOND ? seoulPlots : []);
const vpcsOf = (region: string) => [...new Set(plotsOf(region).map(({ vpc }) => vpc))];
const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  [SHOP]: ["shop-prod", "10.20.0.0/16"],
  [LEGACY]: ["legacy", "172.16.0.0/16"],
  [SEOUL]: ["서울-운영", "10.30.0.0/16"],
};

const subnet = (region: string, { id, vpc, zone, cidr, name, public: open }: Plot): Subnet => ({
  SubnetId: id,
  SubnetArn: arn("ec2", `subnet/${id}`, region),
  VpcId: vpc,
  OwnerId: ACCOUNT,
  State: "available",
  CidrBlock: cidr,
  AvailabilityZone: `${region}${zone}`,
  AvailableIpAddressCount: 240,
  DefaultForAz: false,
  MapPublicIpOnLaunch: vpc === LEGACY || (vpc === SEOUL && open === true),
  AssignIpv6AddressOnCreation: false,
  Ipv6CidrBlockAssociationSet: [],
  Tags: tags({ Name: name, tier: name.split("-")[1]! }),
});

const local = (cidr: string): Route => ({
  DestinationCidrBlock: cidr,
  GatewayId: "local",
  State: "active",
  Origin: "CreateRouteTable",
});
const out = (target: Route): Route => ({
  DestinationCidrBlock: "0.0.0.0/0",
  State: "active",
  Origin: "CreateRoute",
  ...target,
});

function table(id: string, vpc: string, routes: Route[], subnets: readonly string[], main = false): RouteTable {
  const link = { RouteTableId: id, AssociationState: { State: "associated" as const } };
  return {
    RouteTableId: id,
    VpcId: vpc,
    OwnerId: ACCOUNT,
    PropagatingVgws: [],
    Tags: [],
    Routes: [local(NAMES[vpc]![1]), ...routes],
    Associations: [
      ...(main ? [{ ...link, RouteTableAssociationId: `rtbassoc-${id.slice(4)}m`, Main: true }] : []),
      ...subnets.map((SubnetId, i) => ({
        ...link,
        RouteTableAssociationId: `rtbassoc-${id.slice(4)}${i}`,
        SubnetId,
        Main: false,
      })),
    ],
  };
}

const tables: Readonly<Record<string, readonly RouteTable[]>> = {
  [HOME]: [
    table("rtb-0shopmain0000001", SHOP, [], [DATA_A, DATA_B], true),
    table("rtb-0shoppublic00001", SHOP, [out({ GatewayId: IGW[SHOP]! })], [PUBLIC_A, PUBLIC_B]),
    table("rtb-0shopapp0000001", SHOP, [out({ NatGatewayId: NAT })], [APP_A, APP_B]),
    table("rtb-0legacy00000001", LEGACY, [out({ GatewayId: IGW[LEGACY]! })], [], true),
  ],
  [SECOND]: [
    table("rtb-0seoulmain000001", SEOUL, [], [SEOUL_APP], true),
    table("rtb-0seoulweb0000001", SEOUL, [out({ GatewayId: IGW[SEOUL]! })], [SEOUL_WEB]),
  ],
};

const world = { CidrIp: "0.0.0.0/0" };
const admits = (port: number, to: number, ...sources: { CidrIp?: string; group?: string }[]): IpPermission => ({
  IpProtocol: "tcp",
  FromPort: port,
  ToPort: to,
  IpRanges: sources.flatMap(({ CidrIp }) => (CidrIp ? [{ CidrIp }] : [])),
  Ipv6Ranges: [],
  PrefixListIds: [],
  UserIdGroupPairs: sources.flatMap(({ group }) => (group ? [{ GroupId: group, UserId: ACCOUNT }] : [])),
});
const everywhere: IpPermission = {
  IpProtocol: "-1",
  IpRanges: [world],
  Ipv6Ranges: [],
  PrefixListIds: [],
  UserIdGroupPairs: [],
};

const group = (
  id: string,
  name: string,
  vpc: string,
  inbound: IpPermission[],
  outbound = [everywhere],
  region = HOME,
): SecurityGroup => ({
  GroupId: id,
  GroupName: name,
  VpcId: vpc,
  OwnerId: ACCOUNT,
  SecurityGroupArn: arn("ec2", `security-group/${id}`, region),
  Description: name,
  IpPermissions: inbound,
  IpPermissionsEgress: outbound,
  Tags: [],
});

export const SG = {
  alb: "sg-0alb0000000000001",
  app: "sg-0app0000000000001",
  data: "sg-0data000000000001",
  bastion: "sg-0bastion000000001",
  legacyDb: "sg-0legacydb00000001",
  seoulWeb: "sg-0seoulweb00000001",
} as const;

const groups: Readonly<Record<string, readonly SecurityGroup[]>> = {
  [HOME]: [
    group("sg-0shopdefault00001", "default", SHOP, [], []),
    group("sg-0legacydefault001", "default", LEGACY, [
      { IpProtocol: "-1", UserIdGroupPairs: [{ GroupId: "sg-0legacydefault001", UserId: ACCOUNT }] },
    ]),
    group(SG.alb, "shop-alb", SHOP, [admits(443, 443, world), admits(80, 80, world)]),
    group(SG.app, "shop-app", SHOP, [admits(8080, 8080, { group: SG.alb })]),
    group(SG.data, "shop-data", SHOP, [admits(5432, 5432, { group: SG.app }), admits(6379, 6379, { group: SG.app })]),
    group(SG.bastion, "bastion", LEGACY, [admits(22, 22, world)]),
    group(SG.legacyDb, "reports-db", LEGACY, [admits(5432, 5432, { CidrIp: "0.0.0.0/1" }, { CidrIp: "128.0.0.0/1" })]),
  ],
  [SECOND]: [
    group("sg-0seouldefault0001", "default", SEOUL, [], [], SECOND),
    group(SG.seoulWeb, "서울-웹", SEOUL, [admits(443, 443, world), admits(3389, 3389, world)], [everywhere], SECOND),
  ],
};

const face = (id: string, vpc: string, subnetId: string, groupId: string, about: string, also: object = {}) => ({
  NetworkInterfaceId: id,
  VpcId: vpc,
  SubnetId: subnetId,
  OwnerId: ACCOUNT,
  Status: "in-use" as const,
  InterfaceType: "interface" as const,
  RequesterManaged: false,
  Description: about,
  Groups: [{ GroupId: groupId }],
  TagSet: [],
  ...also,
});
const onInternet = (PublicIp: string, InstanceId?: string) => ({
  Association: { PublicIp, IpOwnerId: "amazon" },
  ...(InstanceId && { Attachment: { InstanceId, InstanceOwnerId: ACCOUNT, DeviceIndex: 0, Status: "attached" } }),
});

const ALB = "ELB app/shop/50dc6c495c0c9188";

export const ec2Network = answers<EC2>("ec2", {
  describeVpcs: (_, region) => ({
    Vpcs: vpcsOf(region).map((id) => ({
      VpcId: id,
      OwnerId: ACCOUNT,
      State: "available",
      IsDefault: false,
      CidrBlock: NAMES[id]![1],
      Tags: tags({ Name: NAMES[id]![0] }),
    })),
  }),
  describeSubnets: (_, region) => ({ Subnets: plotsOf(region).map((plot) => subnet(region, plot)) }),
  describeRouteTables: (_, region) => ({ RouteTables: [...(tables[region] ?? [])] }),
  describeSecurityGroups: (_, region) => ({ SecurityGroups: [...(groups[region] ?? [])] }),
  describeInternetGateways: (_, region) => ({
    InternetGateways: vpcsOf(region).map((id) => ({
      InternetGatewayId: IGW[id]!,
      OwnerId: ACCOUNT,
      Attachments: [{ State: "attached", VpcId: id }],
      Tags: [],
    })),
  }),
  describeEgressOnlyInternetGateways: () => ({ EgressOnlyInternetGateways: [] }),
  describeManagedPrefixLists: () => ({ PrefixLists: [] }),
  getManagedPrefixListEntries: () => ({ Entries: [] }),
  describeNetworkInterfaces: (_, region) => ({
    NetworkInterfaces: [
      ...atHome(region, [
        face("eni-0shopalb000000001", SHOP, PUBLIC_A, SG.alb, ALB, onInternet("198.51.100.11")),
        face("eni-0shopalb000000002", SHOP, PUBLIC_B, SG.alb, ALB, onInternet("198.51.100.12")),
        face("eni-0shopweb000000002", SHOP, APP_B, SG.app, arn("ecs", "attachment/5b6c7d8e-demo")),
        face(
          "eni-0bastion000000001",
          LEGACY,
          LEGACY_A,
          SG.bastion,
          "",
          onInternet("198.51.100.24", "i-0bastion0000000001"),
        ),
        face(
          "eni-0reportsdb0000001",
          LEGACY,
          LEGACY_A,
          SG.legacyDb,
          "RDSNetworkInterface",
          onInternet("198.51.100.25"),
        ),
      ]),
      ...(region === SECOND ? [face("eni-0seoulweb00000001", SEOUL, SEOUL_WEB, SG.seoulWeb, "")] : []),
    ],
  }),
  describeFlowLogs: (_, region) => ({
    FlowLogs: atHome(region, [
      {
        FlowLogId: "fl-0shop0000000000001",
        ResourceId: SHOP,
        FlowLogStatus: "ACTIVE",
        DeliverLogsStatus: "SUCCESS",
        TrafficType: "ALL",
        LogDestinationType: "cloud-watch-logs",
        LogGroupName: "/vpc/shop-prod",
        CreationTime: daysAgo(400),
        Tags: [],
      },
    ]),
  }),
});
