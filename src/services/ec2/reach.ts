import type { SecurityGroup } from "@aws-sdk/client-ec2";
import { isWorld } from "../../aws/coverage.ts";
import { attempt } from "../../aws/decide.ts";
import type { Family } from "../../aws/ip.ts";
import { type Addresses, NONE, sizeOf, union } from "../../aws/reach/addresses.ts";
import { type Admitted, groupSpace } from "../../aws/reach/group-space.ts";
import { LAST_PORT } from "../../aws/reach/grid.ts";
import { EVERYTHING, NOTHING } from "../../aws/reach/internet.ts";
import { crossSpaces, gridOf, gridsOf, isEmpty, type Space, uniteSpaces } from "../../aws/reach/space.ts";
import { type Collection, fact, type Place, type Resource, Unread } from "../../model/index.ts";
import { networkAcl } from "./network-acl.ts";
import { admitted, notListed } from "./prefix-lists.ts";
import { buildGates, type GateParts, memo, type SubnetGate, type Way } from "./reach-gates.ts";
import { type Reached, reachedBy } from "./reach-words.ts";
import { routingNeeds } from "./routing.ts";
import { securityGroup } from "./security-group.ts";

/** A thing as the network sees it. */
export interface Target {
  /** A public address of each family, or its DNS name, as it is shown; undefined when it has none. */
  readonly address: Readonly<Record<Family, string | undefined>>;
  /** The subnets in which it is, or may be placed. */
  readonly subnetIds: readonly string[];
  /** Its security groups; undefined for what stands in the network without any. */
  readonly groupIds: readonly string[] | undefined;
}

/** Who reaches a port: the world (see isWorld), or some public addresses. */
export type From = "world" | "public";

/** Ports of a protocol, both ends included. */
export interface PortRange {
  readonly protocol: string;
  readonly from: number;
  readonly to: number;
}

/** What of a thing the internet reaches. Questions raise only when nothing is found and something could not be seen. */
export interface InternetReach {
  /** Of the ports, those that are reached. The protocol is `tcp` unless it is named. */
  among(ports: Iterable<number>, from?: From, protocol?: string): readonly Reached[];
  /** The first port of a protocol's range that is reached; of all protocols and ports when none is named. */
  first(from?: From, range?: PortRange): Reached | undefined;
  readonly ways: readonly Way[];
}

export interface Reach {
  /** Exactly the packets that pass route, network ACL both ways, and security groups. */
  internet(target: Target): InternetReach;
}

export const reachNeeds = { ...routingNeeds, securityGroups: securityGroup.with(), networkAcls: networkAcl.with() };

/** What the internet reaches in a region's network, packet for packet; computed for what is asked, once. */
export const reach = fact("reach", reachNeeds, (parts, place) => buildReach(parts, place));

export interface ReachParts extends GateParts {
  readonly securityGroups: Collection<Resource<SecurityGroup>>;
}

/** @param resolve what the prefix lists of security groups hold; by default AWS's own lists hold nothing */
export function buildReach(parts: ReachParts, place: Place, resolve = admitted(parts.prefixLists, place)): Reach {
  const gates = buildGates(parts, place);
  const permissions = (id: string) => {
    const group = parts.securityGroups.get(id);
    if (group === undefined) throw notListed(place, "DescribeSecurityGroups", `the security group ${id}`);
    return group.IpPermissions ?? [];
  };
  const single = memo((id: string, family: Family) => {
    const own = attempt(() => permissions(id));
    return own instanceof Unread ? { space: NOTHING, unread: [own] } : groupSpace(own, family, resolve);
  });
  const groups = memo((ids: readonly string[], family: Family): Admitted => {
    const all = ids.map((id) => single(`${family} ${id}`, id, family));
    return { space: uniteSpaces(all.map(({ space }) => space)), unread: all.flatMap(({ unread }) => unread) };
  });
  const crossed = memo((gate: SubnetGate, admits: Space) => crossSpaces(gate.space, admits));
  const without: Readonly<Record<Family, Admitted>> = {
    4: { space: EVERYTHING(4), unread: [] },
    6: { space: EVERYTHING(6), unread: [] },
  };

  function way(subnetId: string, family: Family, target: Target, unread: Unread[]): readonly Way[] {
    const address = target.address[family];
    if (address === undefined) return [];
    const gate = gates.of(subnetId, family);
    if (gate === undefined) return [];
    const groupIds = [...(target.groupIds ?? [])].sort();
    const key = target.groupIds ? groupIds.join(" ") : "everything";
    const admits = target.groupIds ? groups(`${family} ${key}`, groupIds, family) : without[family];
    unread.push(...admits.unread, ...gate.routed.unread);
    const space = crossed(`${gate.key} ${key}`, gate, admits.space);
    return isEmpty(space) ? [] : [{ gate, address, groupIds, space }];
  }

  return {
    internet: (target) => {
      const unread: Unread[] = [];
      const ways = ([4, 6] as const).flatMap((family) =>
        target.subnetIds.flatMap((id) => {
          const found = attempt(() => way(id, family, target, unread));
          if (found instanceof Unread) unread.push(found);
          return found instanceof Unread ? [] : found;
        }),
      );
      const tell = (from: From, protocol: string, port: number) =>
        reachedAt(ways, from, protocol, port, (one) => reachedBy(one, protocol, port, { permissions, resolve }));
      return { ways, ...questions(ways, unread, tell) };
    },
  };
}

type Tell = (from: From, protocol: string, port: number) => Reached | undefined;

function questions(
  ways: readonly Way[],
  unread: readonly Unread[],
  tell: Tell,
): Pick<InternetReach, "among" | "first"> {
  const unless = <T>(found: T, none: boolean): T => {
    if (none && unread[0]) throw unread[0];
    return found;
  };
  return {
    among: (ports, from = "world", protocol = "tcp") => {
      const found = ways.length === 0 ? [] : [...ports].flatMap((port) => tell(from, protocol, port) ?? []);
      return unless(found, found.length === 0);
    },
    first: (from = "public", range) => {
      for (const { protocol, port } of candidates(ways, range)) {
        const found = tell(from, protocol, port);
        if (found) return found;
      }
      return unless(undefined, true);
    },
  };
}

/** Only where a segment begins can the answer change from no to yes. */
function* candidates(ways: readonly Way[], range: PortRange | undefined) {
  for (const { space } of ways)
    for (const [protocol, grid] of range ? [[range.protocol, gridOf(space, range.protocol)] as const] : gridsOf(space))
      for (const { from, to } of grid) {
        const port = Math.max(from, range?.from ?? 0);
        if (port <= Math.min(to, range?.to ?? LAST_PORT)) yield { protocol, port };
      }
}

/** All ways to a thing count together: two subnets, each with a half of the internet, make the world. */
function reachedAt(
  ways: readonly Way[],
  from: From,
  protocol: string,
  port: number,
  tell: (way: Way) => Reached,
): Reached | undefined {
  const open = ways.filter(({ space }) => addressesAt(space, protocol, port).length > 0);
  const enough = ([4, 6] as const).some((family) => {
    const own = open.filter(({ gate }) => gate.family === family);
    const all = own.reduce((sum, { space }) => union(sum, addressesAt(space, protocol, port)), NONE);
    return from === "world" ? isWorld(family, sizeOf(all)) : all.length > 0;
  });
  const widest = open.toSorted((a, b) => Number(size(b, protocol, port) - size(a, protocol, port)))[0];
  return enough && widest ? tell(widest) : undefined;
}

const size = ({ space }: Way, protocol: string, port: number): bigint => sizeOf(addressesAt(space, protocol, port));

function addressesAt(space: Space, protocol: string, port: number): Addresses {
  return gridOf(space, protocol).find(({ from, to }) => from <= port && port <= to)?.addresses ?? NONE;
}
