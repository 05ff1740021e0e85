import type { Family } from "../ip.ts";
import { type IpPermission, openings, type ResolvePrefixList } from "../security-group.ts";
import { aclLines, type AclLine, allowed, EPHEMERAL } from "./acl-space.ts";
import { type Address, has } from "./addresses.ts";
import { groupSpace } from "./group-space.ts";
import { ICMP_ANSWERS } from "./icmp.ts";
import type { Gate } from "./internet.ts";
import type { GatewayRoute } from "./routed.ts";
import { gridOf } from "./space.ts";

/** One packet, by the number of its source. */
export interface Packet {
  readonly family: Family;
  readonly source: Address;
  readonly protocol: string;
  /** Of ICMP: type × 256 + code. */
  readonly port: number;
}

/** What lets a packet through a subnet, and its answer back. */
export interface GatePath {
  readonly route: GatewayRoute | undefined;
  /** RuleNumber of the network ACL's entry that lets it in. */
  readonly inboundRule: number | undefined;
  /** RuleNumber of the one that lets the answer out; undefined where none is needed. */
  readonly outboundRule: number | undefined;
}

export function pathThrough({ family, routed, entries }: Gate, packet: Packet): GatePath {
  const first = (egress: boolean, port: number | undefined) =>
    port === undefined
      ? undefined
      : aclLines(entries, egress, family).find((line) => matches(line, packet, port))?.entry.RuleNumber;
  return {
    route: routed.routeTo(packet.source),
    inboundRule: first(false, packet.port),
    outboundRule: first(true, answerPort(aclLines(entries, true, family), packet)),
  };
}

function matches({ protocol, from, to, addresses }: AclLine, packet: Packet, port: number): boolean {
  const spoken = protocol === "all" || protocol === packet.protocol;
  return spoken && from <= port && port <= to && has(addresses, packet.source);
}

/** A port to which the answer may go. */
function answerPort(outbound: readonly AclLine[], { protocol, port, source }: Packet): number | undefined {
  const icmp = ICMP_ANSWERS[protocol];
  if (icmp) {
    const answer = icmp.find(([request]) => request === port >> 8)?.[1];
    return answer === undefined ? undefined : answer * 256;
  }
  const first = protocol === "tcp" || protocol === "udp" ? EPHEMERAL.from : 0;
  const way = gridOf(allowed(outbound), protocol).find(({ to, addresses }) => to >= first && has(addresses, source));
  return way && Math.max(way.from, first);
}

/** The permissions by which a packet is admitted, in their order. */
export function admittedBy<T extends IpPermission>(
  permissions: Iterable<T>,
  { family, source, protocol, port }: Packet,
  resolve: ResolvePrefixList,
): T[] {
  return Array.from(permissions).filter((permission) => {
    const spoken = openings([permission], resolve).some((one) => one.protocol === "all" || one.protocol === protocol);
    if (!spoken) return false;
    const grid = gridOf(groupSpace([permission], family, resolve).space, protocol);
    return grid.some(({ from, to, addresses }) => from <= port && port <= to && has(addresses, source));
  });
}
