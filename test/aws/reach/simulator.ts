import type { AclEntry } from "../../../src/aws/reach/acl-space.ts";
import type { Route } from "../../../src/aws/route-target.ts";
import type { IpPermission } from "../../../src/aws/security-group.ts";

/** One packet of IPv4: a client's address, the protocol's number, and the port (of ICMP: type and code). */
export interface Probe {
  readonly source: number;
  readonly protocol: number;
  readonly port: number;
}

export interface Net {
  readonly routes: readonly Route[];
  readonly entries: readonly AclEntry[];
  readonly permissions: readonly IpPermission[];
}

const numberOf = (ip: string): number => ip.split(".").reduce((value, octet) => value * 256 + Number(octet), 0);

/** How many bits of the block an address shares, -1 when it is not of it. */
function match(cidr: string, address: number): number {
  const [ip = "", prefix = "32"] = cidr.split("/");
  const size = 2 ** (32 - Number(prefix));
  return Math.floor(numberOf(ip) / size) === Math.floor(address / size) ? Number(prefix) : -1;
}

const NUMBER: Readonly<Record<string, number>> = { tcp: 6, udp: 17, icmp: 1 };
const speaks = (protocol: string, of: number): boolean =>
  protocol === "-1" || (NUMBER[protocol] ?? Number(protocol)) === of;

/** AWS tries the entries by their numbers; the first that matches decides. */
function aclAllows(entries: readonly AclEntry[], egress: boolean, { source, protocol, port }: Probe): boolean {
  const ordered = entries.filter((one) => one.Egress === egress).toSorted((a, b) => a.RuleNumber! - b.RuleNumber!);
  for (const { CidrBlock = "", Protocol = "", PortRange, IcmpTypeCode, RuleAction } of ordered) {
    if (match(CidrBlock, source) < 0 || !speaks(Protocol, protocol)) continue;
    if (PortRange && Protocol !== "-1" && (port < PortRange.From! || port > PortRange.To!)) continue;
    if (IcmpTypeCode && Protocol !== "-1" && !icmpMatches(IcmpTypeCode.Type!, IcmpTypeCode.Code!, port)) continue;
    return RuleAction === "allow";
  }
  return false;
}

const icmpMatches = (type: number, code: number, port: number): boolean =>
  (type === -1 || type === Math.floor(port / 256)) && (type === -1 || code === -1 || code === port % 256);

function groupAdmits(permissions: readonly IpPermission[], { source, protocol, port }: Probe): boolean {
  return permissions.some(({ IpProtocol = "", FromPort = -1, ToPort = -1, IpRanges = [] }) => {
    if (!speaks(IpProtocol, protocol) || !IpRanges.some(({ CidrIp = "" }) => match(CidrIp, source) >= 0)) return false;
    if (IpProtocol === "-1" || ![1, 6, 17].includes(protocol)) return true;
    if (protocol === 1) return icmpMatches(FromPort, ToPort, port);
    return FromPort <= port && port <= ToPort;
  });
}

function routedOut(routes: readonly Route[], address: number): boolean {
  const [best] = routes
    .map((route) => ({ route, bits: match(route.DestinationCidrBlock!, address) }))
    .filter(({ bits }) => bits >= 0)
    .sort((a, b) => b.bits - a.bits);
  return best?.route.GatewayId?.startsWith("igw-") === true && best.route.State !== "blackhole";
}

/** Sends the packet in, and its answer back from every port on the client's side that `clientPorts` names. */
export function answered({ routes, entries, permissions }: Net, probe: Probe, clientPorts: readonly number[]): boolean {
  if (!routedOut(routes, probe.source)) return false;
  if (!aclAllows(entries, false, probe) || !groupAdmits(permissions, probe)) return false;
  const back = (port: number) => aclAllows(entries, true, { ...probe, port });
  if (probe.protocol === 6 || probe.protocol === 17) return clientPorts.some(back);
  if (probe.protocol !== 1) return back(0);
  const type = Math.floor(probe.port / 256);
  return type === 8 ? back(0) : type === 13 ? back(14 * 256) : true;
}
