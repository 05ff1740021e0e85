import type { LoadBalancerDescription } from "@aws-sdk/client-elastic-load-balancing";
import type { Instance } from "@aws-sdk/client-ec2";
import type { LoadBalancer, TargetGroup, TargetHealthDescription } from "@aws-sdk/client-elastic-load-balancing-v2";
import { attempt } from "../../aws/decide.ts";
import { type Collection, fact, type Resource, Unread } from "../../model/index.ts";
import { classicLoadBalancer } from "../elb/classic-load-balancer.ts";
import { loadBalancer } from "./load-balancer.ts";
import { targetGroup } from "./target-group.ts";

/** That a load balancer sends to a server, and what stands before it. */
export interface Membership {
  /** `web`, for messages. */
  readonly balancer: string;
  /** The port of the server; undefined where AWS does not tell. */
  readonly port: number | undefined;
  readonly protocol: "tcp" | "udp";
  /** The balancer's security groups; empty for one that has none, whose targets must admit the clients themselves. */
  readonly groupIds: readonly string[];
  readonly subnetIds: readonly string[];
}

export interface Balanced {
  /**
   * The load balancers of all kinds that send to an instance, by its id or an address of it. What could not be read is
   * raised when none is found.
   */
  of(instance: Instance): readonly Membership[];
}

type Group = Resource<TargetGroup> & { readonly health: readonly TargetHealthDescription[] };

interface Parts {
  readonly groups: Collection<Group>;
  readonly balancers: Collection<Resource<LoadBalancer>>;
  readonly classics: Collection<Resource<LoadBalancerDescription>>;
}

/** Which servers stand behind load balancers; one call for each target group that is in use. */
export const balanced = fact(
  "balanced",
  { groups: targetGroup.with("health"), balancers: loadBalancer.with(), classics: classicLoadBalancer.with() },
  buildBalanced,
);

export function buildBalanced({ groups, balancers, classics }: Parts): Balanced {
  let made: { readonly byTarget: Map<string, Membership[]>; readonly unread: readonly Unread[] } | undefined;
  const index = () => {
    const byTarget = new Map<string, Membership[]>();
    const add = (target: string, membership: Membership) => {
      const known = byTarget.get(target);
      if (known) known.push(membership);
      else byTarget.set(target, [membership]);
    };
    const listed = attempt(() => groups.all());
    const unread = [
      listed,
      attempt(() => classics.all().forEach((one) => addClassic(one, add))),
      ...(listed instanceof Unread ? [] : listed).map((group) => attempt(() => addGroup(group, balancers, add))),
    ];
    return { byTarget, unread: unread.filter((one) => one instanceof Unread) };
  };
  return {
    of: (instance) => {
      const { byTarget, unread } = (made ??= index());
      const found = [...new Set(namesOf(instance))].flatMap((name) => byTarget.get(name) ?? []);
      if (found.length === 0 && unread[0]) throw unread[0];
      return found;
    },
  };
}

/** What a target group may call an instance. Addresses of other VPCs may be the same, so they go with the VPC. */
function namesOf({ InstanceId = "", VpcId, NetworkInterfaces = [], PrivateIpAddress }: Instance): readonly string[] {
  const addresses = NetworkInterfaces.flatMap(({ PrivateIpAddresses = [], Ipv6Addresses = [] }) => [
    ...PrivateIpAddresses.map((one) => one.PrivateIpAddress),
    ...Ipv6Addresses.map((one) => one.Ipv6Address),
  ]);
  return [InstanceId, ...[PrivateIpAddress, ...addresses].flatMap((one) => (one ? [`${VpcId} ${one}`] : []))];
}

type Add = (target: string, membership: Membership) => void;

function addClassic({ name, Instances = [], ListenerDescriptions = [], SecurityGroups, Subnets }: Classic, add: Add) {
  const ports = new Set(ListenerDescriptions.map(({ Listener }) => Listener?.InstancePort));
  for (const { InstanceId = "" } of Instances)
    for (const port of ports)
      add(InstanceId, {
        ...{ balancer: name, port, protocol: "tcp" },
        ...{ groupIds: SecurityGroups ?? [], subnetIds: Subnets ?? [] },
      });
}
type Classic = Resource<LoadBalancerDescription>;

function addGroup(group: Group, balancers: Parts["balancers"], add: Add): void {
  const { LoadBalancerArns = [], TargetType, VpcId, Protocol = "", health } = group;
  if (TargetType !== "instance" && TargetType !== "ip") return;
  const all = LoadBalancerArns.map((arn) => ({ arn, known: balancers.get(arn) }));
  for (const { Target: { Id = "", Port: port } = {} } of health)
    for (const { arn, known } of all)
      add(TargetType === "ip" ? `${VpcId} ${Id}` : Id, {
        balancer: known?.name ?? arn,
        port,
        protocol: Protocol === "UDP" || Protocol === "QUIC" ? "udp" : "tcp",
        groupIds: known?.SecurityGroups ?? [],
        subnetIds: (known?.AvailabilityZones ?? []).flatMap(({ SubnetId }) => SubnetId ?? []),
      });
}

/** A port of a server, and all the load balancers that send to it. */
export interface ExpectedPort {
  readonly protocol: string;
  readonly port: number;
  readonly balancers: readonly string[];
  readonly groupIds: readonly string[];
  readonly subnetIds: readonly string[];
}

/** The ports that only load balancers should reach: where one has no security group, clients are admitted instead. */
export function expectedOn(memberships: readonly Membership[]): readonly ExpectedPort[] {
  const ports = new Map<string, Membership[]>();
  for (const one of memberships) {
    if (one.port === undefined) continue;
    const key = `${one.protocol} ${one.port}`;
    ports.set(key, [...(ports.get(key) ?? []), one]);
  }
  return [...ports.values()]
    .filter((all) => all.every(({ groupIds }) => groupIds.length > 0))
    .map((all) => ({
      protocol: all[0]!.protocol,
      port: all[0]!.port!,
      balancers: [...new Set(all.map(({ balancer }) => balancer))],
      groupIds: all.flatMap(({ groupIds }) => groupIds),
      subnetIds: all.flatMap(({ subnetIds }) => subnetIds),
    }));
}
