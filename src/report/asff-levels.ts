import type { Finding, Outcome, Severity } from "../model/index.ts";
import { fitted } from "./asff-texts.ts";
import { requirementsOf } from "./ocsf-standards.ts";

const LABEL: Readonly<Record<Severity, string>> = {
  critical: "CRITICAL",
  high: "HIGH",
  medium: "MEDIUM",
  low: "LOW",
  info: "INFORMATIONAL",
};

/** What did not fail, or is not known to, is there for information; the rule's own severity is kept beside. */
export const severityOf = ({ outcome, severity }: Finding) => ({
  Label: outcome === "fail" || outcome === "suppressed" ? LABEL[severity] : "INFORMATIONAL",
  Original: severity,
});

/** WARNING: "some information is missing". It opens again what Security Hub had closed as passed. */
const STATUS: Readonly<Record<Outcome, string>> = {
  fail: "FAILED",
  suppressed: "FAILED",
  unknown: "WARNING",
  pass: "PASSED",
  skip: "NOT_AVAILABLE",
};

const WORKFLOW: Readonly<Record<Outcome, string>> = {
  fail: "NEW",
  unknown: "NEW",
  suppressed: "SUPPRESSED",
  pass: "RESOLVED",
  skip: "RESOLVED",
};
export const workflowOf = ({ outcome }: Finding) => ({ Status: WORKFLOW[outcome] });

export function complianceOf({ outcome, references, unread, ruleId }: Finding) {
  const requirements = requirementsOf(references).map((requirement) => fitted(requirement, 256));
  const reason = unread && {
    ReasonCode: unread.reason.toUpperCase().replaceAll("-", "_"),
    Description: fitted(`${unread.service}:${unread.operation}: ${unread.code}: ${unread.message}`, 1024),
  };
  return {
    Status: STATUS[outcome],
    SecurityControlId: fitted(ruleId, 256),
    ...(requirements.length > 0 && { RelatedRequirements: requirements.slice(0, 32) }),
    ...(reason && { StatusReasons: [reason] }),
  };
}
