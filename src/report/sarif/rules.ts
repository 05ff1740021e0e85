import type { AnyRule, Report, Severity } from "../../model/index.ts";
import { LEVEL, SCORE } from "./levels.ts";
import { help } from "./help.ts";
import { short, type Text } from "./texts.ts";
import { tags } from "./tags.ts";

export interface SarifRule {
  readonly id: string;
  readonly deprecatedIds?: readonly string[];
  readonly shortDescription: Text;
  readonly fullDescription: Text;
  readonly help: Text & { readonly markdown: string };
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: string };
  readonly properties: { readonly tags: readonly string[]; readonly "security-severity": string };
}

/** All rules that were evaluated, by their place in the list, so that what has no result is known to be checked. */
export interface RuleTable {
  readonly rules: readonly SarifRule[];
  readonly index: ReadonlyMap<string, number>;
}

export function ruleTable({ rules }: Report, severities: ReadonlyMap<string, ReadonlySet<Severity>>): RuleTable {
  return {
    rules: rules.map((rule) => sarifRule(rule, severityOf(rule, severities.get(rule.id)))),
    index: new Map(rules.map(({ id }, i) => [id, i])),
  };
}

// GitHub shows one severity a rule. Where all its findings agree on another than its own, that is the configured one.
function severityOf(rule: AnyRule, found: ReadonlySet<Severity> = new Set()): Severity {
  const [only = rule.severity] = found;
  return found.size === 1 ? only : rule.severity;
}

function sarifRule(rule: AnyRule, severity: Severity): SarifRule {
  const helpUri = rule.references.docs.find((link) => URL.canParse(link) && /^https?:/i.test(link));
  return {
    id: rule.id,
    ...(rule.aliases?.length && { deprecatedIds: rule.aliases }),
    shortDescription: short(rule.title, rule.id),
    fullDescription: short(rule.why, rule.title || rule.id),
    help: help(rule),
    ...(helpUri && { helpUri }),
    defaultConfiguration: { level: LEVEL[severity] },
    properties: { tags: tags(rule), "security-severity": SCORE[severity] },
  };
}
