import { InvalidCidr } from "../aws/cidr.ts";
import { PolicyError } from "../aws/policy/index.ts";
import type { Inventory } from "../collect/index.ts";
import {
  type AnyRule,
  type Finding,
  type Identity,
  type Outcome,
  SEVERITIES,
  type Severity,
  UNLISTED,
  Unread,
  type UnreadDetail,
  type Verdict,
} from "../model/index.ts";
import { surroundings } from "./surroundings.ts";
import { fingerprint } from "./fingerprint.ts";

export interface Evaluation {
  /** Findings of the kept outcomes. */
  readonly findings: readonly Finding[];
  /** How many verdicts there were of each outcome, kept or not. */
  readonly counts: Readonly<Record<Exclude<Outcome, "suppressed">, number>>;
}

export interface Settings {
  readonly now: Date;
  /** The outcomes whose findings are wanted; the rest are only counted. */
  readonly keep: ReadonlySet<Outcome>;
  readonly severities: ReadonlyMap<string, Severity>;
  /** Validated options by rule id. */
  readonly options: ReadonlyMap<string, unknown>;
  /** Which subjects are wanted; it may touch what could not be read. */
  readonly wanted: (subject: Identity, rule: AnyRule) => boolean;
}

/** Every rule on every resource of its kind, and `unknown` for what could not be listed. */
export function evaluate(rules: readonly AnyRule[], inventory: Inventory, settings: Settings): Evaluation {
  const findings: Finding[] = [];
  const counts = { fail: 0, unknown: 0, pass: 0, skip: 0 };
  for (const rule of rules) {
    const { type } = rule.subject.kind.spec;
    const around = surroundings(rule, inventory, settings);
    const words = wordsOf(rule);
    const record = (resource: Identity, verdict: Judgement) => {
      if (!verdict) return;
      counts[verdict.outcome]++;
      if (settings.keep.has(verdict.outcome)) findings.push(finding(rule, words, resource, verdict, settings));
    };
    for (const subject of inventory.subjects(type)) record(subject, judge(rule, subject, around, settings));
    for (const unread of inventory.gaps(type))
      record(unlisted(type, unread, inventory.account.partition), unknown(unread));
  }
  return { findings, counts };
}

type Judgement = Verdict | { outcome: "unknown"; message: string; unread: UnreadDetail } | undefined;

function judge(rule: AnyRule, subject: Identity, around: (region: string) => object, { wanted }: Settings): Judgement {
  try {
    return wanted(subject, rule) ? checked(rule.check(subject, around(subject.region) as never)) : undefined;
  } catch (error) {
    return unknown(error instanceof Unread ? error.detail : ruleFailed(rule, subject, error));
  }
}

// Rules written in JavaScript may return anything.
function checked(verdict: Verdict): Verdict {
  if (isVerdict(verdict)) return verdict;
  // Nobody waits for a check that answers later; its failure must not end the process.
  if ((verdict as unknown) instanceof Promise) (verdict as unknown as Promise<unknown>).catch(() => {});
  throw new TypeError("its check returned no verdict; return pass, skip(message) or fail(message)");
}

function isVerdict(verdict: Verdict | undefined): boolean {
  if (verdict?.outcome === "pass") return true;
  if (verdict?.outcome === "skip") return typeof verdict.message === "string";
  if (verdict?.outcome !== "fail" || typeof verdict.message !== "string") return false;
  return verdict.severity === undefined || SEVERITIES.includes(verdict.severity);
}

const unknown = (unread: UnreadDetail): Judgement => ({
  outcome: "unknown",
  message: `could not be decided: ${unread.service}:${unread.operation} – ${unread.message}`,
  unread,
});

// A rule that throws is a fault of the rule: its verdict is unknown, and no other rule is concerned. A policy or an
// address that nobody can parse is AWS's own text, and no fault of the rule.
const ruleFailed = (rule: AnyRule, { account, region }: Identity, error: unknown): UnreadDetail => {
  const place = { account, region, service: "rule", operation: rule.id };
  const words = error instanceof Error ? error.message : String(error);
  if (error instanceof InvalidCidr) return { ...place, reason: "malformed", code: "InvalidCidr", message: words };
  return error instanceof PolicyError
    ? { ...place, reason: "malformed", code: "PolicyError", message: `its policy cannot be understood: ${words}` }
    : { ...place, reason: "error", code: "RuleError", message: `the rule itself failed: ${words}` };
};

// What a list call would have named stands under one name, so that its finding keeps its fingerprint.
const unlisted = (
  type: string,
  { account, region, service, operation }: UnreadDetail,
  partition: string,
): Identity => ({
  type,
  arn: `arn:${partition}:${service}:${region}:${account}:unlisted/${operation}`,
  name: UNLISTED,
  region,
  account,
  tags: {},
});

/** What findings of a rule look up when somebody reads them: most reports do not. */
const wordsOf = (rule: AnyRule): Pick<Finding, "references" | "fix"> => ({
  get references() {
    return rule.references;
  },
  get fix() {
    return rule.fix;
  },
});

function finding(
  rule: AnyRule,
  words: ReturnType<typeof wordsOf>,
  resource: Identity,
  verdict: NonNullable<Judgement>,
  { severities }: Settings,
): Finding {
  const { id: ruleId, title } = rule;
  const { type, arn, name, region, account, tags } = resource;
  const failed = verdict.outcome === "fail" ? verdict : undefined;
  const own: Omit<Finding, "references" | "fix"> = {
    ruleId,
    title,
    severity: severities.get(ruleId) ?? failed?.severity ?? rule.severity,
    outcome: verdict.outcome,
    resource: { type, arn, name, region, account, tags },
    message: verdict.outcome === "pass" ? "" : verdict.message,
    evidence: failed?.evidence ?? {},
    fingerprint: fingerprint(ruleId, arn, failed?.key),
    ...(verdict.outcome === "unknown" && { unread: verdict.unread }),
  };
  // Getters of its own would make a finding a slow object of five times the size.
  return Object.setPrototypeOf(own, words) as Finding;
}
