import type { Condition, Globs, Principals } from "./document.ts";

const VERBS: Readonly<Partial<Record<Condition["operator"]["test"], readonly [string, string]>>> = {
  StringLike: ["is like", "is not like"],
  ArnLike: ["is like", "is not like"],
  IpAddress: ["is in", "is not in"],
  NumericLessThan: ["is below", "is not below"],
  NumericLessThanEquals: ["is at most", "is not at most"],
  NumericGreaterThan: ["is above", "is not above"],
  NumericGreaterThanEquals: ["is at least", "is not at least"],
  DateLessThan: ["is before", "is not before"],
  DateLessThanEquals: ["is at the latest", "is not at the latest"],
  DateGreaterThan: ["is after", "is not after"],
  DateGreaterThanEquals: ["is at the earliest", "is not at the earliest"],
};

/** A condition as a person says it: `aws:SourceVpce is vpce-1a2b or vpce-3c4d`. */
export function inWords({ operator, key, values }: Condition): string {
  if (operator.test === "Null") return `${key} is ${values.includes("true") ? "absent" : "present"}`;
  const verb = (VERBS[operator.test] ?? ["is", "is not"])[operator.negated ? 1 : 0];
  const each = { all: "every value of ", any: "some value of " };
  const subject = `${operator.set === undefined ? "" : each[operator.set]}${key}`;
  // ForAllValues holds for a request without the key, which surprises its authors: say it.
  const absent = operator.ifExists || operator.set === "all" ? ", or it is absent" : "";
  return `${subject} ${verb} ${list(values, operator.negated ? "nor" : "or")}${absent}`;
}

/** `s3:GetObject, s3:PutObject`, or `everything except …`. */
export function globsInWords({ not, patterns }: Globs): readonly string[] {
  return not ? [`everything except ${list(patterns, "and")}`] : patterns;
}

export function principalsInWords({ not, who }: Principals): string {
  const names = list(
    who.map(({ value }) => value),
    "and",
  );
  return not ? `everyone except ${names}` : names;
}

export function list(items: readonly string[], last: string): string {
  if (items.length < 2) return items[0] ?? "nothing";
  return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}
