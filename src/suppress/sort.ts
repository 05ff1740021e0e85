import { type Finding, OUTCOMES, SEVERITIES } from "../model/index.ts";

/** By outcome, new before known, severity, rule and ARN: the same findings always come in the same order. */
export function sorted(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) ||
      Number(a.known ?? false) - Number(b.known ?? false) ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      compare(a.ruleId, b.ruleId) ||
      compare(a.resource.arn, b.resource.arn) ||
      compare(a.fingerprint, b.fingerprint),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
