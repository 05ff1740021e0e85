import type { Finding, Report } from "../model/index.ts";
import { caseOf, HOLDS, names } from "./junit-case.ts";
import { incomplete, properties, scanCase } from "./junit-scan.ts";
import { element } from "./junit-xml.ts";
import type { Reporter } from "./reporter.ts";

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

/**
 * JUnit XML: a suite for the scan itself, then one for each rule that has findings. A resource that fails is a
 * failure, one that could not be judged an error, and an incomplete scan an error too.
 */
export const junit: Reporter = (report) => {
  const { startedAt, finishedAt } = report.scan;
  const time = (finishedAt.getTime() - startedAt.getTime()) / 1000;
  const [timestamp = ""] = startedAt.toISOString().split(".");
  const named = names(report.findings);
  const suites = [...byRule(report.findings)].map(([name, findings]) => ({ name, findings, counts: counts(findings) }));
  const scan = { tests: 1, failures: 0, errors: incomplete(report) ? 1 : 0, skipped: 0 };
  const all = suites.reduce((sum, suite) => plus(sum, suite.counts), scan);
  const rules = suites.flatMap(({ name, findings, counts: own }) =>
    element(
      "testsuite",
      { name, ...own, time: 0, timestamp },
      findings.flatMap((finding) => caseOf(finding, named)),
    ),
  );
  const lines = element("testsuites", { name: "cloud-audit", ...all, time }, [
    ...element("testsuite", { name: "cloud-audit", ...scan, time, timestamp }, body(report)),
    ...rules,
  ]);
  return [`<?xml version="1.0" encoding="UTF-8"?>\n${lines.join("\n")}\n`];
};

const body = (report: Report) => [...properties(report), ...scanCase(report)];

const counts = (findings: readonly Finding[]): Counts => {
  const held = (kind: string) => findings.filter(({ outcome }) => outcome !== "pass" && HOLDS[outcome] === kind).length;
  return { tests: findings.length, failures: held("failure"), errors: held("error"), skipped: held("skipped") };
};

const plus = (a: Counts, b: Counts): Counts => ({
  tests: a.tests + b.tests,
  failures: a.failures + b.failures,
  errors: a.errors + b.errors,
  skipped: a.skipped + b.skipped,
});

function byRule(findings: readonly Finding[]): ReadonlyMap<string, Finding[]> {
  const rules = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = rules.get(finding.ruleId);
    if (same) same.push(finding);
    else rules.set(finding.ruleId, [finding]);
  }
  return rules;
}
