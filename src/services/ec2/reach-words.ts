import type { IpPermission } from "@aws-sdk/client-ec2";
import { parseCidr } from "../../aws/cidr.ts";
import { attempt } from "../../aws/decide.ts";
import { type Addresses, blockText, equal, EVERYONE, toBlocks } from "../../aws/reach/addresses.ts";
import { admittedBy, type Packet, pathThrough } from "../../aws/reach/path.ts";
import type { Segment } from "../../aws/reach/grid.ts";
import { gridOf, OTHER_PROTOCOLS } from "../../aws/reach/space.ts";
import { openings, type ResolvePrefixList } from "../../aws/security-group.ts";
import { Unread } from "../../model/index.ts";
import type { Way } from "./reach-gates.ts";

/** A port that the internet reaches: in a clause for messages, and the whole path as evidence. */
export interface Reached {
  readonly protocol: string;
  readonly port: number;
  /** The packets pass a firewall endpoint, whose own rules are not looked at. */
  readonly firewall: boolean;
  /** `52.1.2.3 can be reached on tcp port 22 from 0.0.0.0/0: sg-1 admits it, acl-1 allows …, rtb-1 routes …`. */
  readonly text: string;
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** How many blocks of the exact sources are shown. */
const SHOWN = 20;

/** Who is asked what a security group says, and what prefix lists hold. */
export interface Knowledge {
  readonly permissions: (groupId: string) => readonly IpPermission[];
  readonly resolve: ResolvePrefixList;
}

/**
 * One way to a port, told by the first of the source addresses: all that it passes and what lets it. It is put into
 * words when somebody reads them, because most that is asked is only counted.
 */
export function reachedBy(way: Way, protocol: string, port: number, known: Knowledge): Reached {
  const segment = gridOf(way.space, protocol).find(({ from, to }) => from <= port && port <= to)!;
  const packet: Packet = { family: way.gate.family, source: segment.addresses[0]!.start, protocol, port };
  let made: Words | undefined;
  const words = () => (made ??= wordsOf(way, segment, packet, known));
  return {
    protocol,
    port,
    get firewall() {
      return words().firewall;
    },
    get text() {
      return words().text;
    },
    get evidence() {
      return words().evidence;
    },
  };
}

type Words = Pick<Reached, "firewall" | "text" | "evidence">;

function wordsOf({ gate, address, groupIds }: Way, segment: Segment, packet: Packet, known: Knowledge): Words {
  const { route, inboundRule, outboundRule } = pathThrough(gate, packet);
  const rules = groupIds.flatMap((id) => {
    const own = attempt(() => known.permissions(id));
    const by = own instanceof Unread ? [] : admittedBy(own, packet, known.resolve);
    return by.map((permission) => ruleOf(id, permission, packet, known.resolve));
  });
  const { routeTable, chosen, networkAclId: NetworkAclId } = gate;
  const by = [...new Set(rules.map(({ GroupId }) => GroupId))].join(", ");
  const admits = groupIds.length === 0 ? "it has no security group" : `${by} admits it`;
  const table = `${routeTable.RouteTableId}${chosen === "main" ? " (main table)" : ""}`;
  const sources = [...new Set(rules.flatMap((rule) => rule.sources))];
  const who = sources.length > 0 ? sources.slice(0, 3).join(", ") : "every public address";
  return {
    firewall: route?.firewall ?? false,
    text:
      `${address} can be reached from ${who} on ${portText(packet)}: ${admits}, ${NetworkAclId} lets it through, ` +
      `${table} routes ${route?.destination} to ${route?.target.id}`,
    evidence: {
      ...{ address, protocol: packet.protocol, FromPort: segment.from, ToPort: segment.to },
      sources: sourcesText(gate.family, segment.addresses),
      ...{ SubnetId: gate.subnet.name, RouteTableId: routeTable.RouteTableId },
      ...{ destination: route?.destination, target: route?.target.id },
      ...{ NetworkAclId, inboundRule, outboundRule, rules },
    },
  };
}

function portText({ protocol, port }: Packet): string {
  if (protocol === "tcp" || protocol === "udp") return `${protocol} port ${port}`;
  return protocol === OTHER_PROTOCOLS || /^\d+$/.test(protocol) ? `protocol ${protocol}` : protocol;
}

/** The permission that admits a packet, as AWS writes it, with those of its sources that hold the packet's. */
function ruleOf(GroupId: string, permission: IpPermission, { family, source }: Packet, resolve: ResolvePrefixList) {
  const { IpProtocol, FromPort, ToPort } = permission;
  const holds = (cidr: string): boolean => {
    const block = parseCidr(cidr);
    return block?.family === family && block.start <= source && source <= block.end;
  };
  const sources = openings([permission], resolve).flatMap((opening) =>
    opening.sources.flatMap((one) => {
      if (one.kind === "cidr") return holds(one.cidr) ? [one.cidr] : [];
      if (one.kind === "group") return [];
      const cidrs = attempt(one.cidrs);
      return (cidrs instanceof Unread ? [] : cidrs).flatMap((cidr) => (holds(cidr) ? [`${cidr} (in ${one.id})`] : []));
    }),
  );
  return { GroupId, IpProtocol, FromPort, ToPort, sources };
}

/** The exact source addresses as CIDR blocks. */
function sourcesText(family: 4 | 6, addresses: Addresses): readonly string[] {
  if (equal(addresses, EVERYONE[family])) return [`every public IPv${family} address`];
  const blocks = toBlocks(family, addresses);
  const more = blocks.length > SHOWN ? [`and ${blocks.length - SHOWN} more blocks`] : [];
  return [...blocks.slice(0, SHOWN).map(blockText), ...more];
}
