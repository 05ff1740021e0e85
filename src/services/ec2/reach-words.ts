import type { IpPermission } from "@aws-sdk/client-ec2";
import { parseCidr } from "../../aws/cidr.ts";
import { attempt } from "../../aws/decide.ts";
import { PUBLIC } from "../../aws/public-space.ts";
import { type Addresses, blockText, equal, toBlocks } from "../../aws/reach/addresses.ts";
import { admittedBy, type Packet, pathThrough } from "../../aws/reach/path.ts";
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

/** Tells one way to a port, by the first of the source addresses: all that it passes and what lets it. */
export function reachedBy(
  { gate, address, groupIds, space }: Way,
  protocol: string,
  port: number,
  permissions: (id: string) => readonly IpPermission[],
  resolve: ResolvePrefixList,
): Reached {
  const { from, to, addresses } = gridOf(space, protocol).find((one) => one.from <= port && port <= one.to)!;
  const packet: Packet = { family: gate.family, source: addresses[0]!.start, protocol, port };
  const { route, inboundRule, outboundRule } = pathThrough(gate, packet);
  const rules = groupIds.flatMap((id) => {
    const own = attempt(() => permissions(id));
    const by = own instanceof Unread ? [] : admittedBy(own, packet, resolve);
    return by.map((permission) => ruleOf(id, permission, packet, resolve));
  });
  const { RouteTableId } = gate.routeTable;
  const by = [...new Set(rules.map(({ GroupId }) => GroupId))].join(", ");
  const admits = groupIds.length === 0 ? "it has no security group" : `${by} admits it`;
  const table = `${RouteTableId}${gate.chosen === "main" ? " (main table)" : ""}`;
  const sources = [...new Set(rules.flatMap((rule) => rule.sources))];
  const who = sources.length > 0 ? sources.slice(0, 3).join(", ") : "every public address";
  return {
    protocol,
    port,
    firewall: route?.firewall ?? false,
    text:
      `${address} can be reached from ${who} on ${portText(protocol, port)}: ${admits}, ${gate.networkAclId} lets it ` +
      `through, ${table} routes ${route?.destination} to ${route?.target.id}`,
    evidence: {
      address,
      protocol,
      FromPort: from,
      ToPort: to,
      sources: sourcesText(gate.family, addresses),
      SubnetId: gate.subnet.name,
      RouteTableId,
      destination: route?.destination,
      target: route?.target.id,
      NetworkAclId: gate.networkAclId,
      inboundRule,
      outboundRule,
      rules,
    },
  };
}

export function portText(protocol: string, port: number): string {
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
  if (equal(addresses, PUBLIC[family])) return [`every public IPv${family} address`];
  const blocks = toBlocks(family, addresses);
  const more = blocks.length > SHOWN ? [`and ${blocks.length - SHOWN} more blocks`] : [];
  return [...blocks.slice(0, SHOWN).map(blockText), ...more];
}
