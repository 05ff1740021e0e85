/**
 * What the internet reaches, on a made-up region: every interface and every open security group is judged.
 * Run by itself with `npx jiti bench/reach.ts`, it prints its lines.
 */
import { argv } from "node:process";
import { Inventory } from "../src/collect/index.ts";
import type { AnyKind } from "../src/model/index.ts";
import { buildGroupUse } from "../src/services/ec2/group-use.ts";
import { managedPrefixList } from "../src/services/ec2/managed-prefix-list.ts";
import { networkAcl } from "../src/services/ec2/network-acl.ts";
import { networkInterface } from "../src/services/ec2/network-interface.ts";
import { buildReach } from "../src/services/ec2/reach.ts";
import { routeTable } from "../src/services/ec2/route-table.ts";
import { securityGroup } from "../src/services/ec2/security-group.ts";
import { subnet } from "../src/services/ec2/subnet.ts";
import { faceTarget } from "../src/services/ec2/targets.ts";
import { type Line, shown } from "./line.ts";

const PLACE = { account: "111122223333", region: "eu-west-1" };
const PORTS = [22, 80, 443, 3306, 3389, 5432, 6379, 9200];

/** Numbers that look random and are the same each time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

type Items = readonly (readonly [kind: AnyKind, items: readonly object[]])[];

/** `interfaces` interfaces with three groups each, of `interfaces / 5` groups with eight rules, in 200 subnets. */
function region(interfaces: number): Items {
  const roll = dice(7);
  const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
  const block = () => `${roll(200) + 11}.${roll(256)}.0.0/${16 + roll(9)}`;
  const groups = Math.ceil(interfaces / 5);
  return [
    [subnet, many(200, (i) => ({ SubnetId: `subnet-${i}`, VpcId: `vpc-${i % 10}`, CidrBlock: `10.${i}.0.0/24` }))],
    [
      routeTable,
      many(200, (i) => ({
        RouteTableId: `rtb-${i}`,
        VpcId: `vpc-${i % 10}`,
        Associations: [{ SubnetId: `subnet-${i}`, AssociationState: { State: "associated" } }],
        Routes: [
          { DestinationCidrBlock: "10.0.0.0/8", GatewayId: "local", State: "active" },
          { DestinationCidrBlock: "0.0.0.0/0", ...(i % 3 ? { GatewayId: "igw-1" } : { NatGatewayId: "nat-1" }) },
          ...many(10, () => ({ DestinationCidrBlock: block(), TransitGatewayId: "tgw-1", State: "active" })),
        ],
      })),
    ],
    [
      networkAcl,
      many(50, (i) => ({
        NetworkAclId: `acl-${i}`,
        Associations: many(4, (j) => ({ SubnetId: `subnet-${i * 4 + j}` })),
        Entries: [false, true].flatMap((Egress) => [
          ...many(15, (n) => ({
            ...{ RuleNumber: n + 1, Egress, Protocol: "6", RuleAction: n % 2 ? "allow" : "deny", CidrBlock: block() },
            PortRange: { From: PORTS[n % 8]!, To: PORTS[n % 8]! + roll(100) },
          })),
          { RuleNumber: 100, Egress, Protocol: "-1", RuleAction: "allow", CidrBlock: "0.0.0.0/0" },
        ]),
      })),
    ],
    [
      securityGroup,
      many(groups, (i) => ({
        GroupId: `sg-${i}`,
        IpPermissions: many(8, (n) => ({
          ...{ IpProtocol: n === 7 ? "udp" : "tcp", FromPort: PORTS[n]!, ToPort: PORTS[n]! + roll(20) },
          IpRanges: [{ CidrIp: roll(6) ? block() : "0.0.0.0/0" }, { CidrIp: block() }],
        })),
      })),
    ],
    [managedPrefixList, []],
    [
      networkInterface,
      many(interfaces, (i) => ({
        NetworkInterfaceId: `eni-${i}`,
        VpcId: `vpc-${i % 10}`,
        SubnetId: `subnet-${roll(200)}`,
        Groups: many(3, () => ({ GroupId: `sg-${roll(groups)}` })),
        ...(roll(2) && { Association: { PublicIp: `52.${i >> 16}.${(i >> 8) & 255}.${i & 255}` } }),
      })),
    ],
  ];
}

/** Seconds of CPU to judge every interface and every group. */
function judged(interfaces: number): number {
  const inventory = new Inventory({ id: PLACE.account, partition: "aws", regions: [PLACE.region], allRegions: true });
  for (const [{ spec }, items] of region(interfaces)) {
    const scope = { ...PLACE, partition: "aws" as const, envFiles: [] };
    const resources = items.map((item) => ({ ...item, ...spec.identity(item, scope), ...PLACE, type: spec.type }));
    inventory.add(spec, PLACE.region, { resources, gaps: [] } as never);
  }
  const of = (kind: AnyKind) => inventory.collection(kind.spec.type, PLACE.region) as never;
  const parts = {
    ...{
      subnets: of(subnet),
      routeTables: of(routeTable),
      networkAcls: of(networkAcl),
      prefixLists: of(managedPrefixList),
    },
    ...{ securityGroups: of(securityGroup), interfaces: of(networkInterface) },
  };
  const start = process.cpuUsage();
  const reach = buildReach(parts, PLACE);
  for (const face of (parts.interfaces as { all(): readonly object[] }).all()) {
    const internet = reach.internet(faceTarget(face));
    internet.among(PORTS);
    internet.first();
  }
  const use = buildGroupUse(parts, PLACE);
  const opened = PORTS.map((port) => ({ protocol: "tcp", from: port, to: port }));
  for (const group of (parts.securityGroups as { all(): readonly { name: string }[] }).all())
    use.told(group, opened, "", {});
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** 10,000 interfaces with 2,000 groups within 5 s of CPU, and time that grows no faster than they do. */
export function reachLines(slack = 1): Line[] {
  judged(1000);
  const [small, large] = [judged(1000), judged(10_000)];
  return [
    { name: "reach 10k interfaces", value: large / 5, bound: slack, unit: "of 5 s CPU" },
    { name: "reach 10k ÷ 1k", value: large / small / 10, bound: 1.5 * slack, unit: "× linear" },
  ];
}

if (argv[1]?.endsWith("bench/reach.ts")) for (const line of reachLines()) console.log(shown(line));
