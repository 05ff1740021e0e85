import type { Finding, Outcome } from "../model/index.ts";
import { decision } from "./decision.ts";
import { element, leaf } from "./junit-xml.ts";
import { plain, sorted } from "./plain.ts";

/** What a test case holds that did not pass. */
export const HOLDS: Readonly<Record<Exclude<Outcome, "pass">, "failure" | "error" | "skipped">> = {
  fail: "failure",
  unknown: "error",
  skip: "skipped",
  suppressed: "skipped",
};

/** The name by which a server knows a test case again: the resource, and the case where it has several. */
export type Named = (finding: Finding) => string;

/** One resource that a rule judged. */
export function caseOf(finding: Finding, named: Named): string[] {
  const { ruleId, outcome } = finding;
  const attributes = { classname: ruleId, name: named(finding), time: 0 };
  return element("testcase", attributes, outcome === "pass" ? [] : held(finding, HOLDS[outcome]));
}

function held(finding: Finding, holds: "failure" | "error" | "skipped"): string[] {
  const { outcome, severity, message, title, unread, suppression } = finding;
  const said = message.trim() || title;
  // Servers show a skipped case's message only.
  if (outcome === "suppressed") return element(holds, { message: accepted(said, suppression) });
  if (holds === "skipped") return element(holds, { message: said });
  const type = outcome === "unknown" ? (unread?.reason ?? "unknown") : severity;
  return leaf(holds, { message: said, type }, body(finding));
}

const accepted = (said: string, suppression: Finding["suppression"]) =>
  `suppressed: ${said}${suppression ? ` (${decision(suppression)})` : ""}`;

function body({ title, severity, resource, evidence, fix, ruleId, fingerprint, unread }: Finding): string[] {
  const facts = Object.entries(plain(evidence)).map(([name, value]) => `${name}: ${JSON.stringify(sorted(value))}`);
  return [
    title,
    `Severity: ${severity}`,
    `Resource: ${resource.arn} (${resource.region}, account ${resource.account})`,
    ...facts,
    ...(unread ? [`Not read: ${unread.service}:${unread.operation} (${unread.code}): ${unread.message}`] : []),
    ...(unread?.action ? [`Missing permission: ${unread.action}`] : []),
    `Fix: ${fix.text.replace(/\s*\r?\n\s*/g, " ").trim()}`,
    `More: cloud-audit explain ${ruleId}`,
    `Fingerprint: ${fingerprint}`,
  ];
}

/** Servers drop all but one of the cases that share a name: a fingerprint keeps those of one resource apart. */
export function names(findings: readonly Finding[]): Named {
  const seen = new Map<string, number>();
  for (const finding of findings) seen.set(whole(finding), (seen.get(whole(finding)) ?? 0) + 1);
  return (finding) =>
    seen.get(whole(finding)) === 1 ? base(finding) : `${base(finding)} #${finding.fingerprint.slice(0, 8)}`;
}

const whole = (finding: Finding) => `${finding.ruleId} ${base(finding)}`;
const base = ({ resource: { name, arn } }: Finding) => (arn === name ? arn : `${name} (${arn})`);
