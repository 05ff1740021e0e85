import { contains, toCidr, type Cidr } from "./cidr.ts";
import { coverage } from "./coverage.ts";
import type { Family } from "./ip.ts";
import { publicSize } from "./public-space.ts";
import { mayLeadOut, targetIds, targetOf, type Route, type Target, type TargetKind } from "./route-target.ts";

/**
 * What one address family of a subnet reaches. Its fields are computed when they are read, so that a rule that asks
 * only `public` needs no prefix list of another route.
 */
export interface Reach {
  /** Some internet address is routed to an internet gateway: what has a public address is reachable. */
  readonly public: boolean;
  /** `nat`: not public, but a way out through something else, named by `route.via`. `isolated`: no way out. */
  readonly class: "public" | "nat" | "isolated";
  /** The route that decides, the widest there is; undefined when isolated. */
  readonly route: DecidingRoute | undefined;
}

/** `destination` is a CIDR block or the id of a prefix list. */
export interface DecidingRoute {
  readonly destination: string;
  readonly target: string;
  readonly via: TargetKind;
}

export interface TableReach {
  readonly ipv4: Reach;
  readonly ipv6: Reach;
}

/** The CIDR blocks of a prefix list, both families. It may raise: it is called only when the answer depends on it. */
export type ResolvePrefixList = (prefixListId: string) => readonly string[];

interface Line {
  readonly destination: string;
  /** Undefined for a prefix list. */
  readonly block: Cidr | undefined;
  readonly target: Target;
  readonly route: Route;
}

/**
 * What a subnet with these routes reaches. `middleboxes` are the ids that the VPC's internet gateway hands incoming
 * traffic to (its gateway route table): a default route to such a firewall is the way back to the internet gateway.
 */
export function reachOf(
  routes: readonly Route[],
  middleboxes: ReadonlySet<string>,
  resolve: ResolvePrefixList,
): TableReach {
  const lines = routes.filter((route) => route.State !== "filtered").map(line);
  const reach = (family: Family): Reach => familyReach(lines, family, middleboxes, resolve);
  return { ipv4: reach(4), ipv6: reach(6) };
}

function line(route: Route): Line {
  const cidr = route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock;
  const block = cidr === undefined ? undefined : toCidr(cidr);
  return { destination: cidr ?? route.DestinationPrefixListId ?? "", block, target: targetOf(route), route };
}

type BlockLine = Line & { readonly block: Cidr };

function familyReach(
  lines: readonly Line[],
  family: Family,
  middleboxes: ReadonlySet<string>,
  resolve: ResolvePrefixList,
): Reach {
  const blocks = lines.filter((one): one is BlockLine => one.block?.family === family);
  const widestFirst = blocks.toSorted((a, b) => a.block.prefix - b.block.prefix);
  // Prefix lists last: they are asked only when no plain route decides.
  const ordered: readonly Line[] = [...widestFirst, ...lines.filter((one) => one.block === undefined)];
  const carries = (one: Line): boolean => {
    if (one.route.State === "blackhole") return false;
    if (one.block !== undefined) return !shadowed(one.block, blocks);
    return resolve(one.destination).some((cidr) => isPublicOf(family, toCidr(cidr)));
  };
  const open = once(() => ordered.find((one) => toInternet(one, middleboxes) && carries(one)));
  const out = once(() => open() ?? ordered.find((one) => leaves(one) && carries(one)));
  return {
    get public() {
      return open() !== undefined;
    },
    get class() {
      if (open() !== undefined) return "public";
      return out() === undefined ? "isolated" : "nat";
    },
    get route() {
      const one = out();
      return one && { destination: one.destination, target: one.target.id, via: one.target.kind };
    },
  };
}

/** Remembers an answer, undefined too; what raises is asked again. */
function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}

function toInternet({ target, route }: Line, middleboxes: ReadonlySet<string>): boolean {
  return target.kind === "internet gateway" || targetIds(route).some((id) => middleboxes.has(id));
}

/** A prefix list to an endpoint is a gateway endpoint (S3, DynamoDB): it ends in AWS, not on the internet. */
function leaves({ target, block }: Line): boolean {
  return mayLeadOut(target) && !(block === undefined && target.kind === "VPC endpoint");
}

function isPublicOf(family: Family, block: Cidr): boolean {
  return block.family === family && publicSize(block) > 0n;
}

/**
 * True when a route carries nothing to the internet: its destination has no public address, or more specific routes
 * to elsewhere take every one of them (the longest prefix wins; a blackhole drops what it takes). Propagated routes
 * are not counted: which of them loses to a static one depends on how it was learned.
 * https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
 */
function shadowed(block: Cidr, others: readonly BlockLine[]): boolean {
  const taken = coverage(block.family);
  for (const other of others) {
    const propagated = other.route.Origin === "EnableVgwRoutePropagation" || other.route.Origin === "Advertisement";
    const open = other.target.kind === "internet gateway" && other.route.State !== "blackhole";
    if (!open && !propagated && other.block.prefix > block.prefix && contains(block, other.block))
      taken.add(other.block);
  }
  return taken.covered() === publicSize(block);
}
