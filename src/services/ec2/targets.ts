import type { Instance, NetworkInterface } from "@aws-sdk/client-ec2";
import { isPublicAddress } from "../../aws/public-space.ts";
import { attempt, gather } from "../../aws/decide.ts";
import { LAST_PORT } from "../../aws/reach/grid.ts";
import { Unread } from "../../model/index.ts";
import type { From, PortRange, Reach, Target } from "./reach.ts";
import type { Reached } from "./reach-words.ts";

/** What instances' interfaces and network interfaces have in common. */
type Face = Pick<
  NetworkInterface,
  "NetworkInterfaceId" | "SubnetId" | "Groups" | "Association" | "PrivateIpAddresses" | "Ipv6Addresses" | "Ipv6Prefixes"
>;

/** A network interface with its addresses on the internet. */
export function faceTarget(face: Face): Target {
  const { SubnetId, Groups = [] } = face;
  return {
    address: { 4: publicIpv4(face)[0], 6: globalIpv6(face)[0] },
    subnetIds: SubnetId ? [SubnetId] : [],
    groupIds: Groups.flatMap(({ GroupId }) => GroupId ?? []),
  };
}

/** Public IPv4 addresses, automatic and elastic, that stand for the interface's private ones. */
export function publicIpv4({ Association, PrivateIpAddresses = [] }: Face): readonly string[] {
  const all = [Association, ...PrivateIpAddresses.map((one) => one.Association)];
  return [...new Set(all.flatMap((one) => one?.PublicIp || []))];
}

/** Every IPv6 address of AWS's own or one's own space is reached as it is; private ones (fd00::/8) are not. */
function globalIpv6({ Ipv6Addresses = [], Ipv6Prefixes = [] }: Face): readonly string[] {
  const all = [...Ipv6Addresses.map((one) => one.Ipv6Address), ...Ipv6Prefixes.map((one) => one.Ipv6Prefix)];
  return all.filter((one) => one !== undefined).filter(isPublicAddress);
}

/** The interfaces of an instance. A new or an old one may be told by its own fields alone. */
export function instanceTargets(instance: Instance): readonly Target[] {
  const { NetworkInterfaces = [], SubnetId, SecurityGroups = [], PublicIpAddress, Ipv6Address } = instance;
  if (NetworkInterfaces.length > 0) return NetworkInterfaces.map(faceTarget);
  return [
    {
      address: {
        4: PublicIpAddress || undefined,
        6: Ipv6Address && isPublicAddress(Ipv6Address) ? Ipv6Address : undefined,
      },
      subnetIds: SubnetId ? [SubnetId] : [],
      groupIds: SecurityGroups.flatMap(({ GroupId }) => GroupId ?? []),
    },
  ];
}

export const hasPublicAddress = ({ address }: Target): boolean => address[4] !== undefined || address[6] !== undefined;

/** Every TCP and UDP port: an answer to a ping is no service. */
export const ALL_PORTS: readonly PortRange[] = ["tcp", "udp"].map((protocol) => ({ protocol, from: 0, to: LAST_PORT }));

/** The TCP ports but for some. */
export function tcpWithout(ports: Iterable<number>): readonly PortRange[] {
  const edges = [-1, ...[...ports].sort((a, b) => a - b), LAST_PORT + 1];
  return edges
    .slice(1)
    .map((next, i) => ({ protocol: "tcp", from: edges[i]! + 1, to: next - 1 }))
    .filter(({ from, to }) => from <= to);
}

/** The ports of things that the internet reaches. Raises only when there is none and something could not be seen. */
export function reachedAmong(reach: Reach, targets: readonly Target[], ports: Iterable<number>): readonly Reached[] {
  const list = [...ports];
  return gather(...targets.filter(hasPublicAddress).map((one) => () => reach.internet(one).among(list)));
}

/** The first port, of some ranges, that the internet reaches on things. */
export function reachedFirst(
  reach: Reach,
  targets: readonly Target[],
  ranges: readonly PortRange[],
  from: From = "world",
): Reached | undefined {
  const asks = targets.filter(hasPublicAddress).map((one) => () => {
    const internet = reach.internet(one);
    return gather(...ranges.map((range) => () => [internet.first(from, range) ?? []].flat()));
  });
  return gather(...asks)[0];
}

/** The answer of a question that only colours a finding, or `unread`. */
export function ifKnown<T>(ask: () => T): T | "unread" {
  const answer = attempt(ask);
  return answer instanceof Unread ? "unread" : answer;
}

/** Whether the internet gets through to a port of what has a public address, for the end of a message. */
export function throughText(reach: Reach, target: Target, port: number | undefined) {
  const range = { protocol: "tcp", from: port ?? 0, to: port ?? LAST_PORT };
  const open = ifKnown(() => reachedFirst(reach, [target], [range], "public"));
  if (open === "unread") return { text: "", evidence: {} };
  if (!open) return { text: "; routes, network ACLs or security groups hold the internet back for now", evidence: {} };
  return { text: `; ${open.text}`, evidence: { path: open.evidence } };
}
