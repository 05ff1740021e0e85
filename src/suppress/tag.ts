import type { AnyRule, Finding, Suppression } from "../model/index.ts";
import type { Complaint } from "./entry.ts";
import { ruleIds } from "./match.ts";

/** What the tag of a resource suppresses, or what is wrong with it. */
export type Tagged = { readonly ids: ReadonlySet<string>; readonly suppression: Suppression } | Complaint;

/**
 * Reads a tag such as `cloud-audit:ignore` = `s3-bucket-versioning-off: rebuilt every night`: ids or globs of rules
 * with blanks between them, a colon, the reason. (Most services of AWS allow no `*` in a tag, hence several ids.)
 * It holds for its own resource only, and has no end; a reason is required here too.
 */
export function readTag(value: string, key: string, { resource }: Finding, rules: readonly AnyRule[]): Tagged {
  const at = `tag ${key} of ${resource.arn}`;
  const colon = value.indexOf(":");
  const patterns = value.slice(0, Math.max(0, colon)).split(/\s+/).filter(Boolean);
  const reason = value.slice(colon + 1).trim();
  if (patterns.length === 0 || reason === "")
    return { kind: "misspelt", at, message: "it suppresses nothing; write <rule-id>: <reason>." };
  const named = patterns.map((pattern) => ruleIds(pattern, rules));
  const lost = named.findIndex((ids) => ids.size === 0);
  if (lost >= 0) return { kind: "misspelt", at, message: `there is no rule "${patterns[lost]}".` };
  return { ids: new Set(named.flatMap((ids) => [...ids])), suppression: { reason, from: `tag ${key}` } };
}
