import { parseCidr, contains } from "../cidr.ts";
import type { Condition, Test } from "./document.ts";
import { matches } from "./glob.ts";

/** True, false, or undefined where the request is not known well enough. */
export type Truth = boolean | undefined;

/** What a request holds under a condition key (lower case): its values, null for "not there", undefined for unknown. */
export type Context = (key: string) => readonly string[] | null | undefined;

/** Whether a condition holds for a request, with IAM's answers for keys that the request lacks. */
export function holds(condition: Condition, context: Context): Truth {
  const { test, negated, ifExists, set } = condition.operator;
  const held = context(condition.key.toLowerCase());
  if (held === undefined) return undefined;
  if (test === "Null") return condition.values.some((value) => (value.toLowerCase() === "true") === (held === null));
  // An absent key: ForAllValues is vacuously true, ForAnyValue has nothing to find, a negation is not contradicted.
  if (held === null) return ifExists || set === "all" || (negated && set !== "any");
  const truths = held.map((one) => compare(condition, one));
  if (truths.includes(undefined)) return undefined;
  // Without a set operator several values are one value's question asked of any; a negation denies it as a whole.
  if (set === undefined) return truths.includes(true) !== negated;
  const verdicts = truths.map((truth) => truth !== negated);
  return set === "all" ? verdicts.every(Boolean) : verdicts.some(Boolean);
}

/** All conditions of a statement together. */
export function allHold(conditions: readonly Condition[], context: Context): Truth {
  const truths = conditions.map((condition) => holds(condition, context));
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

function compare({ operator, values }: Condition, held: string): Truth {
  if (values.some((value) => !value.includes("${") && COMPARE[operator.test](value, held))) return true;
  return values.some((value) => value.includes("${")) ? undefined : false;
}

const number =
  (relation: (held: number, value: number) => boolean) =>
  (value: string, held: string): boolean =>
    relation(Number(held), Number(value));

const date =
  (relation: (held: number, value: number) => boolean) =>
  (value: string, held: string): boolean =>
    relation(instant(held), instant(value));

/** ISO 8601 or seconds since 1970, in milliseconds. */
function instant(text: string): number {
  return /^\d{1,12}$/.test(text) && text.length !== 4 ? Number(text) * 1000 : Date.parse(text);
}

/** Each takes the policy's value first and the request's second. */
const COMPARE: Readonly<Record<Test, (value: string, held: string) => boolean>> = {
  StringEquals: (value, held) => value === held,
  StringEqualsIgnoreCase: (value, held) => value.toLowerCase() === held.toLowerCase(),
  StringLike: matches,
  NumericEquals: number((held, value) => held === value),
  NumericLessThan: number((held, value) => held < value),
  NumericLessThanEquals: number((held, value) => held <= value),
  NumericGreaterThan: number((held, value) => held > value),
  NumericGreaterThanEquals: number((held, value) => held >= value),
  DateEquals: date((held, value) => held === value),
  DateLessThan: date((held, value) => held < value),
  DateLessThanEquals: date((held, value) => held <= value),
  DateGreaterThan: date((held, value) => held > value),
  DateGreaterThanEquals: date((held, value) => held >= value),
  Bool: (value, held) => value.toLowerCase() === held.toLowerCase(),
  BinaryEquals: (value, held) => value === held,
  IpAddress: inBlock,
  ArnLike: arnLike,
  Null: () => false,
};

function inBlock(value: string, held: string): boolean {
  const [block, address] = [parseCidr(value), parseCidr(held)];
  return block !== undefined && address !== undefined && contains(block, address);
}

/** The six parts of an ARN are compared one by one, so that a `*` of one does not reach into the next. */
function arnLike(value: string, held: string): boolean {
  const [patterns, parts] = [arnParts(value), arnParts(held)];
  return patterns.length === parts.length && patterns.every((pattern, at) => matches(pattern, parts[at]!));
}

function arnParts(text: string): string[] {
  const parts = text.split(":");
  return parts.length < 6 ? [text] : [...parts.slice(0, 5), parts.slice(5).join(":")];
}
