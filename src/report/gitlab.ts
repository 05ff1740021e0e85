import { fingerprint } from "../evaluate/fingerprint.ts";
import type { Finding, Report, Severity } from "../model/index.ts";
import type { Reporter } from "./reporter.ts";
import { visible } from "./visible.ts";

const SEVERITY: Readonly<Record<Severity, "blocker" | "critical" | "major" | "minor" | "info">> = {
  critical: "blocker",
  high: "critical",
  medium: "major",
  low: "minor",
  info: "info",
};

const DEFAULT = "cloud-audit.yaml";

/**
 * GitLab Code Quality: what failed, and what could not be decided, so that the merge request does not show it as
 * fixed. What passed, does not apply or is suppressed is no issue.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export const gitlab: Reporter = (report, { sarifAnchor }) => {
  const anchor = { path: relative(sarifAnchor), lines: { begin: 1 } };
  const found = report.findings.filter(({ outcome }) => outcome === "fail" || outcome === "unknown");
  const issues = [
    ...stopped(report).map((one) => ({ ...one, location: anchor })),
    ...found.map((finding) => ({ ...issue(finding), location: lineOf(finding) ?? anchor })),
  ];
  return [`${JSON.stringify(issues, null, 2)}\n`];
};

function issue({ outcome, ruleId, title, message, resource, severity, fingerprint }: Finding) {
  const undecided = outcome === "unknown";
  const said = message.trim() || title;
  const text = `${resource.name}: ${undecided ? "undecided: " : ""}${said} (${resource.arn}, ${resource.region})`;
  return {
    description: visible(text),
    check_name: visible(ruleId),
    fingerprint,
    severity: undecided ? "info" : SEVERITY[severity],
  };
}

const lineOf = ({ source }: Finding) => source && { path: relative(source.file), lines: { begin: source.line } };

// What a stopped scan did not come to list would count as fixed.
const stopped = ({ scan }: Report) =>
  scan.interrupted
    ? [
        {
          description: "The scan was stopped before its end: what is missing here is not known to be fixed.",
          check_name: "cloud-audit-interrupted",
          fingerprint: fingerprint("cloud-audit-interrupted", scan.accounts.join(" ")),
          severity: "info",
        },
      ]
    : [];

/** A path as GitLab takes it: relative to the repository, with slashes, and never empty. */
const relative = (path: string) =>
  visible(path)
    .split(/[\\/]/)
    .filter((segment) => segment !== "" && segment !== "." && segment !== "..")
    .join("/") || DEFAULT;
