import { PolicyError, type Operator, type Test } from "./document.ts";

const NUMBER_LIKE = ["Equals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals"];
const POSITIVE = [
  ...["StringEquals", "StringEqualsIgnoreCase", "StringLike", "Bool", "BinaryEquals", "IpAddress", "ArnLike", "Null"],
  ...NUMBER_LIKE.flatMap((relation) => [`Numeric${relation}`, `Date${relation}`]),
] as Test[];

/** The names that negate; ArnEquals is here as well because it is the same operator as ArnLike. */
const OTHERS: readonly (readonly [name: string, test: Test, negated: boolean])[] = [
  ["StringNotEquals", "StringEquals", true],
  ["StringNotEqualsIgnoreCase", "StringEqualsIgnoreCase", true],
  ["StringNotLike", "StringLike", true],
  ["NumericNotEquals", "NumericEquals", true],
  ["DateNotEquals", "DateEquals", true],
  ["NotIpAddress", "IpAddress", true],
  ["ArnEquals", "ArnLike", false],
  ["ArnNotEquals", "ArnLike", true],
  ["ArnNotLike", "ArnLike", true],
];

const NAMES = new Map(
  [...POSITIVE.map((test) => [test, test, false] as const), ...OTHERS].map(
    ([name, test, negated]) => [name.toLowerCase(), { test, negated }] as const,
  ),
);

const SHAPE = /^(?:for(all|any)values?:)?(\w+?)(ifexists)?$/;

/**
 * Reads `ForAnyValue:StringNotLikeIfExists` and its kin in any case.
 * @throws {PolicyError} for a name that IAM does not have
 */
export function parseOperator(written: string): Operator {
  const [, set, name = "", ifExists] = SHAPE.exec(written.toLowerCase()) ?? [];
  const known = NAMES.get(name);
  if (known === undefined) throw new PolicyError(`condition operator ${JSON.stringify(written)} is not known`);
  const quantifier = set === undefined ? {} : { set: set as "all" | "any" };
  return { written, ...known, ifExists: ifExists !== undefined, ...quantifier };
}
