import { type Addresses, equal, intersect, NONE, subtract, union } from "./addresses.ts";

/** Ports (of ICMP: type × 256 + code), both ends included, and the addresses that belong to each of them. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly addresses: Addresses;
}

/**
 * A set of (address, port) pairs of one family and protocol, exact: segments in order that do not overlap, none empty,
 * and no two that touch have the same addresses; so equal sets are equal lists.
 */
export type Grid = readonly Segment[];

export const LAST_PORT = 65_535;
export const EMPTY: Grid = [];

export function box(from: number, to: number, addresses: Addresses): Grid {
  return from > to || addresses.length === 0 ? EMPTY : [{ from, to, addresses }];
}

export const wholeAxis = (addresses: Addresses): Grid => box(0, LAST_PORT, addresses);

export const unite = (a: Grid, b: Grid): Grid => (a.length === 0 ? b : b.length === 0 ? a : combine(a, b, union));
export const cross = (a: Grid, b: Grid): Grid => (a.length === 0 || b.length === 0 ? EMPTY : combine(a, b, intersect));
export const without = (a: Grid, b: Grid): Grid => (a.length === 0 || b.length === 0 ? a : combine(a, b, subtract));

/** The union of many, halved and halved again: n log n in their number where they overlap little. */
export function uniteAll(grids: readonly Grid[]): Grid {
  if (grids.length <= 1) return grids[0] ?? EMPTY;
  const middle = grids.length >> 1;
  return unite(uniteAll(grids.slice(0, middle)), uniteAll(grids.slice(middle)));
}

/** The addresses that belong to some port of a range. */
export function addressesIn(grid: Grid, from: number, to: number): Addresses {
  return grid.filter((one) => one.from <= to && from <= one.to).reduce((all, one) => union(all, one.addresses), NONE);
}

function combine(a: Grid, b: Grid, op: (x: Addresses, y: Addresses) => Addresses): Grid {
  const out: { from: number; to: number; addresses: Addresses }[] = [];
  const cuts = [...a, ...b].flatMap(({ from, to }) => [from, to + 1]).sort((x, y) => x - y);
  let [i, j] = [0, 0];
  for (let k = 0; k + 1 < cuts.length; k++) {
    const [from, next] = [cuts[k]!, cuts[k + 1]!];
    if (from === next) continue;
    while (i < a.length && a[i]!.to < from) i++;
    while (j < b.length && b[j]!.to < from) j++;
    const addresses = op(at(a[i], from), at(b[j], from));
    if (addresses.length === 0) continue;
    const last = out.at(-1);
    if (last && last.to + 1 === from && equal(last.addresses, addresses)) last.to = next - 1;
    else out.push({ from, to: next - 1, addresses });
  }
  return out;
}

const at = (segment: Segment | undefined, port: number): Addresses =>
  segment && segment.from <= port ? segment.addresses : NONE;
