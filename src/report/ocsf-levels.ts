import type { Finding, Outcome, Severity } from "../model/index.ts";

interface Level {
  readonly severity_id: number;
  readonly severity: string;
}
const INFORMATIONAL: Level = { severity_id: 1, severity: "Informational" };
const LEVELS: Readonly<Record<Severity, Level>> = {
  critical: { severity_id: 5, severity: "Critical" },
  high: { severity_id: 4, severity: "High" },
  medium: { severity_id: 3, severity: "Medium" },
  low: { severity_id: 2, severity: "Low" },
  info: INFORMATIONAL,
};

/** How grave the event is: what did not fail, or is not known to, is there for information. */
export const levelOf = ({ outcome, severity }: Finding): Level =>
  outcome === "fail" || outcome === "suppressed" ? LEVELS[severity] : INFORMATIONAL;

interface Status {
  readonly status_id: number;
  readonly status: string;
}

/** The check's result. OCSF: Warning means that it "did not yield a result due to missing information". */
export const RESULT: Readonly<Record<Outcome, Status>> = {
  fail: { status_id: 3, status: "Fail" },
  unknown: { status_id: 2, status: "Warning" },
  pass: { status_id: 1, status: "Pass" },
  skip: { status_id: 99, status: "Not applicable" },
  suppressed: { status_id: 3, status: "Fail" },
};

/** What is to be done about the finding. */
export const STATE: Readonly<Record<Outcome, Status>> = {
  fail: { status_id: 1, status: "New" },
  unknown: { status_id: 1, status: "New" },
  pass: { status_id: 4, status: "Resolved" },
  skip: { status_id: 4, status: "Resolved" },
  suppressed: { status_id: 3, status: "Suppressed" },
};
