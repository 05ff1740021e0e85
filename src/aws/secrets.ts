import { assignments, type Assignment } from "./secrets/assignments.ts";
import type { Hit } from "./secrets/library.ts";
import { mask } from "./secrets/mask.ts";
import { nameKind } from "./secrets/name.ts";
import { shapes } from "./secrets/shapes.ts";
import { isReference, isSecretOf } from "./secrets/value.ts";

/** What stands in place of a text that may hold a secret; the text itself is dropped as it enters. */
export interface Sighting {
  /** Length, and the first four characters of twelve or more: `AKIA… (20 characters)`. */
  readonly masked: string;
  /** What it looks like: `AWS access key`, `password by its name`. Absent when it looks like no secret. */
  readonly secret?: string;
}

/** A secret in a longer text. */
export interface TextSighting {
  /** From 1. */
  readonly line: number;
  /** The variable it is assigned to, if any. */
  readonly name?: string;
  readonly masked: string;
  readonly secret: string;
}

/** Looks at one named value: an environment variable, a parameter. */
export async function sight(name: string, value: string): Promise<Sighting> {
  const secret = await looksLike(name, value.trim());
  return { masked: mask(value), ...(secret === undefined ? {} : { secret }) };
}

/** Looks at each value of a record, as `sight` does: all variables of a function or a container. */
export async function sights(values: Readonly<Record<string, string>>): Promise<Readonly<Record<string, Sighting>>> {
  const pairs = Object.entries(values).map(async ([name, value]) => [name, await sight(name, value)] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

/** Looks through a text: user data, an .env file, a template. In the order of lines; empty when nothing was seen. */
export async function sightings(text: string): Promise<readonly TextSighting[]> {
  const lineAt = lineCounter(text);
  return (await secretsIn(text)).map(({ start, end, name, secret }) => ({
    ...{ line: lineAt(start), ...(name === undefined ? {} : { name }) },
    ...{ masked: mask(text.slice(start, end)), secret },
  }));
}

/** Where in a text the secrets are, in order. */
export interface SecretRange {
  readonly start: number;
  readonly end: number;
  readonly name?: string | undefined;
  readonly secret: string;
}

export async function secretsIn(text: string): Promise<readonly SecretRange[]> {
  const named = [...assignments(text)].sort((a, b) => a.start - b.start);
  const hits = await shapes(text);
  const byShape = hits.map((hit) => ({ ...hit, name: holder(named, hit)?.name }));
  const byName = named.flatMap((one) => {
    const secret = touches(hits, one) ? undefined : nameSays(one.name, one.value, true);
    return secret === undefined ? [] : [{ ...one, secret }];
  });
  return [...byShape, ...byName].sort((a, b) => a.start - b.start);
}

/** Whatever can have the shape of a secret has a long run of its characters, or is a URL or a connection string. */
const SHAPELY = /[\w+/=.-]{16}|:\/\/|;/;

async function looksLike(name: string, value: string): Promise<string | undefined> {
  if (isReference(value)) return undefined;
  // The library knows an AWS secret key by the name beside it only.
  const [hit] = SHAPELY.test(value) ? await shapes(`${name}=${value}`) : [];
  return hit?.secret ?? nameSays(name, value, false);
}

/** @param script true where the text is a script, in which `$word` is filled in as it runs */
function nameSays(name: string, value: string, script: boolean): string | undefined {
  if (script && /^\$[A-Za-z_{(\d@*]/.test(value)) return undefined;
  const kind = nameKind(name);
  return kind !== undefined && isSecretOf(kind, value) ? `${kind} by its name` : undefined;
}

/** The innermost assignment whose value a hit is in. */
function holder(named: readonly Assignment[], hit: Hit): Assignment | undefined {
  const one = named[firstIndex(named, ({ start }) => start > hit.start) - 1];
  return one !== undefined && one.end >= hit.start ? one : undefined;
}

function touches(hits: readonly Hit[], { start, end }: Assignment): boolean {
  const next = hits[firstIndex(hits, (hit) => hit.end > start)];
  return next !== undefined && next.start < end;
}

/** The first index of a sorted list from which on the test is true: a text may hold a hundred thousand of each. */
function firstIndex<T>(sorted: readonly T[], test: (item: T) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Counts on from the last offset asked for: offsets must not go back. */
function lineCounter(text: string): (offset: number) => number {
  let [line, at] = [1, 0];
  return (offset) => {
    for (; at < offset; at++) if (text[at] === "\n") line++;
    return line;
  };
}
