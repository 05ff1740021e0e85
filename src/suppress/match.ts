import { globMatcher } from "../config/glob.ts";
import type { AnyRule, Identity } from "../model/index.ts";
import type { Entry } from "./entry.ts";

/** The rules that an id, an earlier id or a glob names. */
export function ruleIds(pattern: string, rules: readonly AnyRule[]): ReadonlySet<string> {
  const matches = globMatcher(pattern);
  return new Set(rules.filter(({ id, aliases = [] }) => [id, ...aliases].some(matches)).map(({ id }) => id));
}

/** Whether an entry means a resource: every pattern that it has must match all of its text. */
export function resourceMatcher({
  resource,
  account,
  region,
  tags = {},
}: Pick<Entry, "resource" | "account" | "region" | "tags">): (of: Identity) => boolean {
  const field = resource?.startsWith("arn:") ? "arn" : "name";
  const tests = [
    ...fieldTest(field, resource),
    ...fieldTest("account", account),
    ...fieldTest("region", region),
    ...Object.entries(tags).map(([key, pattern]) => tagTest(key, pattern)),
  ];
  return (of) => tests.every((test) => test(of));
}

function fieldTest(field: "arn" | "name" | "account" | "region", pattern: string | undefined) {
  if (pattern === undefined) return [];
  const matches = globMatcher(pattern);
  return [(of: Identity) => matches(of[field])];
}

function tagTest(key: string, pattern: string) {
  const matches = globMatcher(pattern);
  return ({ tags }: Identity) => Object.hasOwn(tags, key) && matches(tags[key]!);
}
