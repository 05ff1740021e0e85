import { coverage, isWorld } from "./coverage.ts";
import { exposure } from "./exposure.ts";
import { forProtocol, type Opening, protocolName } from "./security-group.ts";
import { directEntries, evidence, listedEntries, mayUnite, type Entry, type WorldOpening } from "./world-source.ts";

/**
 * The proof that the world (see isWorld) may reach a port, or undefined. Rules count together: two halves of the
 * internet in two permissions open the port. `protocol` is a name or a number; `port` counts for tcp and udp only.
 * Prefix lists are resolved only when the plain blocks do not decide; what that raises is raised here only when no
 * other list decides either.
 */
export function openToWorld(all: readonly Opening[], port: number, protocol: string): WorldOpening | undefined {
  const name = protocolName(protocol);
  const through = forProtocol(all, name).filter(({ from, to }) => from <= port && port <= to);
  const direct = through.flatMap(directEntries);
  const known = proof(name, port, direct);
  if (known !== undefined) return known;
  const errors: unknown[] = [];
  const found = proof(name, port, [...direct, ...through.flatMap((opening) => listedEntries(opening, errors))]);
  if (found === undefined && errors.length > 0) throw errors[0];
  return found;
}

function proof(protocol: string, port: number, entries: readonly Entry[]): WorldOpening | undefined {
  const isOpen =
    entries.some(({ wide }) => wide) || (mayUnite(entries) && exposure(entries.map(({ block }) => block)) === "world");
  if (!isOpen) return undefined;
  return { protocol, from: port, to: port, sources: evidence(entries) };
}

/**
 * Every TCP and UDP port that the world may reach, as ranges in order, one protocol after the other. Lazy: ranges
 * that the plain blocks decide come first, then prefix lists are resolved, and only those on ports still closed. A
 * rule that has seen enough stops before an unreadable list is touched; one that reads to the end gets the error
 * that a list raised, after all that could be decided.
 */
export function* worldOpenPorts(all: readonly Opening[]): Generator<WorldOpening, void, undefined> {
  const known = ["tcp", "udp"].map((protocol) => {
    const through = forProtocol(all, protocol);
    const entries = through.flatMap(directEntries);
    return { protocol, through, entries, open: openRanges(protocol, entries) };
  });
  for (const { open } of known) yield* open;
  const errors: unknown[] = [];
  for (const { protocol, through, entries, open } of known) yield* further(protocol, through, entries, open, errors);
  if (errors.length > 0) throw errors[0];
}

/** The ranges that prefix lists open beyond those already known. */
function further(
  protocol: string,
  through: readonly Opening[],
  direct: readonly Entry[],
  open: readonly WorldOpening[],
  errors: unknown[],
): WorldOpening[] {
  const undecided = through.filter((opening) => cut(opening, open).length > 0);
  const listed = undecided.flatMap((opening) => listedEntries(opening, errors));
  if (listed.length === 0) return [];
  return openRanges(protocol, [...direct, ...listed]).flatMap((range) => cut(range, open));
}

/** What is left of a range of ports outside ranges that are sorted and apart. */
function cut<T extends { readonly from: number; readonly to: number }>(range: T, taken: readonly WorldOpening[]): T[] {
  const left: T[] = [];
  let from = range.from;
  for (const one of taken) {
    if (one.to < from || one.from > range.to) continue;
    if (one.from > from) left.push({ ...range, from, to: one.from - 1 });
    from = one.to + 1;
  }
  return from > range.to ? left : [...left, { ...range, from }];
}

type State = "closed" | "wide" | "union";

/** Sweeps over the ports once, keeping the union of the blocks that are open: n log n in the number of entries. */
function openRanges(protocol: string, entries: readonly Entry[]): WorldOpening[] {
  const active = mayUnite(entries) && { 4: coverage(4), 6: coverage(6) };
  let wide = 0;
  const ranges: WorldOpening[] = [];
  let state: State = "closed";
  let from = 0;
  for (const [port, starting, ending] of edges(entries)) {
    if (active) for (const { block } of starting) active[block.family].add(block);
    if (active) for (const { block } of ending) active[block.family].remove(block);
    wide += count(starting) - count(ending);
    const union = active && (isWorld(4, active[4].covered()) || isWorld(6, active[6].covered()));
    const next: State = wide > 0 ? "wide" : union ? "union" : "closed";
    if (next === state) continue;
    if (state !== "closed") ranges.push(range(protocol, from, port - 1, entries));
    [state, from] = [next, port];
  }
  return ranges;
}

const count = (entries: readonly Entry[]): number => entries.filter((one) => one.wide).length;

function range(protocol: string, from: number, to: number, entries: readonly Entry[]): WorldOpening {
  return { protocol, from, to, sources: evidence(entries.filter((one) => one.from <= to && from <= one.to)) };
}

/** The ports where entries begin, or have ended the port before, in order. */
function edges(entries: readonly Entry[]): [port: number, starting: Entry[], ending: Entry[]][] {
  const at = new Map<number, [Entry[], Entry[]]>();
  const edge = (port: number): [Entry[], Entry[]] => {
    const known = at.get(port) ?? [[], []];
    at.set(port, known);
    return known;
  };
  for (const one of entries) {
    edge(one.from)[0].push(one);
    edge(one.to + 1)[1].push(one);
  }
  return [...at].sort(([a], [b]) => a - b).map(([port, [starting, ending]]) => [port, starting, ending]);
}
