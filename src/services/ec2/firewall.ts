import type { IpPermission, SecurityGroup } from "@aws-sdk/client-ec2";
import { type Opening, openings, type ResolvePrefixList } from "../../aws/security-group.ts";
import { openToWorld, worldOpenPorts } from "../../aws/world-ports.ts";
import type { WorldOpening } from "../../aws/world-source.ts";
import { openToPublic } from "./open-to-public.ts";
import { type Collection, fact, type Place, type Resource } from "../../model/index.ts";
import { admitted, destinations, type Lists, notListed, prefixLists } from "./prefix-lists.ts";
import { securityGroup } from "./security-group.ts";

/** Ports that security groups, taken together, open to the world: in a clause for messages, and as evidence. */
export interface GroupOpening {
  readonly protocol: string;
  readonly from: number;
  readonly to: number;
  /** `sg-1 admits 0.0.0.0/0 to tcp port 22`. */
  readonly text: string;
  readonly evidence: {
    readonly protocol: string;
    readonly from: number;
    readonly to: number;
    readonly sources: readonly OpeningSource[];
  };
}

/** A block and the rule of a group that admits it; `PrefixListId` when the block is one of a list's entries. */
export interface OpeningSource {
  readonly GroupId: string;
  readonly cidr: string;
  readonly PrefixListId?: string;
  readonly IpProtocol: string | undefined;
  readonly FromPort: number | undefined;
  readonly ToPort: number | undefined;
}

type Ids = Iterable<string | undefined>;

/**
 * What the world reaches through security groups. The groups of a network interface add up, so name them all at
 * once. What could not be seen raises only when the answer hangs on it.
 */
export interface Firewall {
  /** Why one of the ports is open to the world; undefined when none is. The protocol is `tcp` unless it is named. */
  worldOpening(groupIds: Ids, ports: number | Iterable<number>, protocol?: string): GroupOpening | undefined;
  /** The same for each port: those that are open. Raises only when none is. */
  worldOpenAmong(groupIds: Ids, ports: Iterable<number>, protocol?: string): readonly GroupOpening[];
  /** The first of the ports that some public address is admitted to, however few: AWS's own count as well. */
  publicOpening(groupIds: Ids, ports: Iterable<number>, protocol?: string): GroupOpening | undefined;
  /** Every TCP and UDP port that is open to the world, as ranges in order. Stop at the first that decides. */
  worldOpenings(groupIds: Ids): Generator<GroupOpening, void, undefined>;
}

export const firewallNeeds = { securityGroups: securityGroup.with(), prefixLists };

/** What the world reaches through security groups, for rules that need no routes: see also `network`. */
export const firewall = fact("firewall", firewallNeeds, buildFirewall);

interface Parts {
  readonly securityGroups: Collection<Resource<SecurityGroup>>;
  readonly prefixLists: Lists;
}

export function buildFirewall({ securityGroups, prefixLists }: Parts, place: Place): Firewall {
  const resolve = admitted(prefixLists, place);
  const resolvePublic = destinations(prefixLists, place);
  const inbound = (ids: Ids) => permissionsOf(ids, securityGroups, place);
  const world = (protocol: string): Find => ({
    resolve,
    find: (all, port) => openToWorld(all, port, protocol),
  });
  return {
    *worldOpenings(ids) {
      const { owners, missing } = inbound(ids);
      for (const one of worldOpenPorts(openings(owners.keys(), resolve))) yield told(one, owners);
      if (missing.length > 0) throw missing[0];
    },
    worldOpening: (ids, ports, protocol = "tcp") =>
      first(among(inbound(ids), typeof ports === "number" ? [ports] : ports, world(protocol))),
    worldOpenAmong: (ids, ports, protocol = "tcp") => [...among(inbound(ids), ports, world(protocol))],
    publicOpening: (ids, ports, protocol = "tcp") => {
      const find: Find["find"] = (all, port) => openToPublic(all, port, protocol);
      return first(among(inbound(ids), ports, { resolve: resolvePublic, find }));
    },
  };
}

/** The inbound permissions of some groups, each with its group, and why a group could not be found. */
interface Inbound {
  readonly owners: ReadonlyMap<IpPermission, string>;
  readonly missing: readonly unknown[];
}

function permissionsOf(ids: Ids, groups: Parts["securityGroups"], place: Place): Inbound {
  const owners = new Map<IpPermission, string>();
  const missing: unknown[] = [];
  for (const id of new Set(ids)) {
    if (id === undefined) continue;
    try {
      const group = groups.get(id);
      if (group === undefined) throw notListed(place, "DescribeSecurityGroups", `the security group ${id}`);
      for (const permission of group.IpPermissions ?? []) owners.set(permission, id);
    } catch (error) {
      missing.push(error);
    }
  }
  return { owners, missing };
}

/** The openings of the ports, one by one; what could not be seen is raised at the end when there is none. */
function* among(
  { owners, missing }: Inbound,
  ports: Iterable<number>,
  { resolve, find }: Find,
): Generator<GroupOpening, void> {
  const all = openings(owners.keys(), resolve);
  const errors = [...missing];
  let any = false;
  for (const port of ports) {
    try {
      const found = find(all, port);
      if (found === undefined) continue;
      any = true;
      yield told(found, owners);
    } catch (error) {
      errors.push(error);
    }
  }
  if (!any && errors.length > 0) throw errors[0];
}

interface Find {
  readonly resolve: ResolvePrefixList;
  readonly find: (all: readonly Opening[], port: number) => WorldOpening | undefined;
}

function first<T>(generator: Generator<T, void>): T | undefined {
  for (const one of generator) return one;
  return undefined;
}

function told(opening: WorldOpening, owners: ReadonlyMap<IpPermission, string>): GroupOpening {
  const { protocol, from, to } = opening;
  const sources = opening.sources.map(({ cidr, prefixListId, permission }): OpeningSource => {
    const { IpProtocol, FromPort, ToPort } = permission;
    const list = prefixListId === undefined ? {} : { PrefixListId: prefixListId };
    return { GroupId: owners.get(permission as IpPermission)!, cidr, ...list, IpProtocol, FromPort, ToPort };
  });
  const groups = [...new Set(sources.map(({ GroupId }) => GroupId))];
  const blocks = [...new Set(sources.map(({ cidr, PrefixListId: id }) => (id ? `${cidr} (in ${id})` : cidr)))];
  const ports = from === 0 && to === 65_535 ? `every ${protocol} port` : `${protocol} ${portsText(from, to)}`;
  const text = `${groups.join(", ")} ${groups.length > 1 ? "together admit" : "admits"} ${some(blocks)} to ${ports}`;
  return { protocol, from, to, text, evidence: { protocol, from, to, sources } };
}

const portsText = (from: number, to: number) => (from === to ? `port ${from}` : `ports ${from}-${to}`);

function some(blocks: readonly string[]): string {
  const rest = blocks.length - 3;
  return rest > 1 ? `${blocks.slice(0, 3).join(", ")} and ${rest} more blocks` : blocks.join(", ");
}
