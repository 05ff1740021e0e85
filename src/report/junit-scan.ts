import type { Report } from "../model/index.ts";
import { counted, grouped } from "./count.ts";
import { element, leaf } from "./junit-xml.ts";
import { REASONS } from "./reasons.ts";
import { merged } from "./text/merged-gaps.ts";

/** The scan itself as a test: it passes when all that was to be read was read. */
export function scanCase(report: Report): string[] {
  const attributes = { classname: "cloud-audit", name: "everything could be read", time: 0 };
  const said = incomplete(report);
  return element(
    "testcase",
    attributes,
    said ? leaf("error", { message: said, type: "incomplete" }, gaps(report)) : [],
  );
}

/** What of the audit did not take place; empty when all of it did. */
export function incomplete({ scan, summary, coverage, gaps }: Report): string {
  const all = coverage.evaluated + coverage.unknown;
  return [
    ...(scan.interrupted ? ["The scan was stopped before its end."] : []),
    ...(summary.unknown > 0 ? [`${grouped(summary.unknown)} of ${counted(all, "check")} could not be decided.`] : []),
    ...(summary.unknown === 0 && gaps.length > 0 ? ["Something could not be read."] : []),
  ].join(" ");
}

const gaps = ({ gaps }: Report): string[] => [
  "None of this counts as good.",
  ...merged(gaps).map((gap) => {
    const missing = gap.action ? ` Missing permission: ${gap.action}.` : "";
    const where = `in ${[...gap.regions].sort().join(", ")} of ${[...gap.accounts].sort().join(", ")}`;
    const what = `${gap.service}:${gap.operation}: ${REASONS[gap.reason]} ${where}.${missing}`;
    return `${what} Leaves ${counted(gap.rules.size, "rule")} undecided. ${gap.code}: ${gap.message}`;
  }),
];

/** The counts of the report: test cases are only the outcomes that were asked for, and all that is not good. */
export function properties({ tool, scan, coverage, summary }: Report): string[] {
  const values = {
    version: tool.version,
    accounts: scan.accounts.join(" "),
    regions: scan.regions.join(" "),
    rules: scan.rules,
    failed: Object.values(summary.fail).reduce((sum, count) => sum + count, 0),
    unknown: summary.unknown,
    passed: summary.pass,
    skipped: summary.skip,
    suppressed: summary.suppressed,
    "coverage-percent": coverage.percent,
  };
  return element(
    "properties",
    {},
    Object.entries(values).flatMap(([name, value]) => element("property", { name, value })),
  );
}
