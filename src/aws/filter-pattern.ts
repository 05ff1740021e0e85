import { includes, overlap } from "./policy/glob.ts";

/** One comparison of a filter pattern: `$.eventName = "Delete*"`. */
interface Test {
  readonly field: string;
  readonly op: "=" | "!=" | "EXISTS" | "NOT EXISTS" | "IS NULL";
  /** May hold `*`. */
  readonly value: string;
}

/** A pattern as alternatives, each of which is a list of tests that hold together. */
export type FilterPattern = readonly (readonly Test[])[];

/** More alternatives than anyone writes; a pattern that multiplies to more is not understood. */
const MOST = 2000;

const TOKEN =
  /\s*(?:(?<sign>&&|\|\||\(|\))|(?<field>\$(?:\.[\w-]+|\[[^\]]*\])+)\s*(?:(?<op>!?=)\s*(?:"(?<quoted>[^"]*)"|(?<bare>[^\s()&|"]+))|(?<word>NOT\s+EXISTS|EXISTS|IS\s+NULL)))/iy;

/**
 * Reads a filter pattern for JSON events, as far as those of the CIS benchmark need it; undefined for any other.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
export function parseFilterPattern(text: string): FilterPattern | undefined {
  const inner = /^\s*\{([^]*)\}\s*$/.exec(text)?.[1]?.trimEnd();
  const tokens = inner === undefined ? undefined : tokensOf(inner);
  if (!tokens?.length) return undefined;
  const rest = [...tokens];
  const parsed = alternatives(rest);
  return rest.length > 0 ? undefined : parsed;
}

type Token = string | Test;

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) return undefined;
    const { sign, field = "", op, quoted, bare, word } = groups;
    const value = quoted ?? bare ?? "";
    tokens.push(sign ?? { field, op: (op ?? word!.toUpperCase().replace(/\s+/g, " ")) as Test["op"], value });
  }
  return tokens;
}

function alternatives(rest: Token[]): FilterPattern | undefined {
  let all = together(rest);
  while (all && rest[0] === "||") {
    rest.shift();
    const more = together(rest);
    all = more && [...all, ...more];
  }
  return all && all.length <= MOST ? all : undefined;
}

/** `&&` binds closer than `||`. */
function together(rest: Token[]): FilterPattern | undefined {
  let all = single(rest);
  while (all && rest[0] === "&&") {
    rest.shift();
    const more = single(rest);
    all = more && all.length * more.length <= MOST ? all.flatMap((a) => more.map((b) => [...a, ...b])) : undefined;
  }
  return all;
}

function single(rest: Token[]): FilterPattern | undefined {
  const token = rest.shift();
  if (typeof token === "object") return [[token]];
  if (token !== "(") return undefined;
  const inner = alternatives(rest);
  return rest.shift() === ")" ? inner : undefined;
}

/** The alternatives of a wanted pattern that none of the actual ones lets through. */
export function uncovered(wanted: FilterPattern, actual: readonly FilterPattern[]): FilterPattern {
  const all = actual.flat();
  return wanted.filter((tests) => !all.some((other) => other.every((test) => tests.some((one) => implies(one, test)))));
}

/** Whether every event that passes one test passes the other. */
function implies(one: Test, other: Test): boolean {
  if (one.field !== other.field) return false;
  if (other.op === "=") return one.op === "=" && includes(other.value, one.value);
  if (other.op === "EXISTS") return one.op === "EXISTS" || one.op === "=";
  if (other.op === "!=")
    return one.op === "!=" ? includes(one.value, other.value) : one.op === "=" && !overlap(one.value, other.value);
  return one.op === other.op;
}

/** The events that a test on names is about, for a person: what is not covered of a long list. */
export const namesIn = (pattern: FilterPattern): readonly string[] => [
  ...new Set(
    pattern.flatMap((tests) =>
      tests.filter(({ field, op }) => op === "=" && field === "$.eventName").map(({ value }) => value),
    ),
  ),
];
