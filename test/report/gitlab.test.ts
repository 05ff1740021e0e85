import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/model/index.ts";
import { gitlab } from "../../src/report/gitlab.ts";
import { renderWhole } from "../../src/report/index.ts";
import { aFinding, aReport, aRule, aScan, PLAIN } from "./sample.ts";
import { scenario } from "./scenario.ts";

const issues = (report: Report, options = PLAIN) => JSON.parse(gitlab(report, options)[0]!) as Record<string, any>[];
const rule = aRule();

/** The shape of https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
function assertShape(found: readonly Record<string, any>[]): void {
  for (const { description, check_name, fingerprint, severity, location, ...more } of found) {
    expect(more).toEqual({});
    for (const text of [description, check_name]) expect(text).toMatch(/^(?!.*[\p{Cc}\p{Bidi_Control}]).+$/u);
    expect(fingerprint).toMatch(/^[0-9a-f]{32}$/);
    expect(["info", "minor", "major", "critical", "blocker"]).toContain(severity);
    expect(Object.keys(location)).toEqual(["path", "lines"]);
    expect(location.path).toMatch(/^(?!\.?\.?\/).+[^/]$/);
    expect(location.lines).toEqual({ begin: 1 });
  }
  // Issues that share a fingerprint show once.
  expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
}

describe("GitLab Code Quality", () => {
  it("is this, for a finding", () => {
    expect(gitlab(aReport([aFinding(rule)]), PLAIN)).toEqual([
      `[
  {
    "description": "assets: versioning is off (arn:aws:s3:::assets, eu-west-1)",
    "check_name": "s3-bucket-versioning-off",
    "fingerprint": "${aFinding(rule).fingerprint}",
    "severity": "major",
    "location": {
      "path": "cloud-audit.yaml",
      "lines": {
        "begin": 1
      }
    }
  }
]
`,
    ]);
  });

  it("has the documented shape", () => {
    assertShape(issues(scenario));
    expect(issues(scenario)).toHaveLength(18);
    expect(gitlab(aReport([]), PLAIN)).toEqual(["[]\n"]);
  });

  it.each([
    ["critical", "blocker"],
    ["high", "critical"],
    ["medium", "major"],
    ["low", "minor"],
    ["info", "info"],
  ] as const)("calls %s %s", (severity, expected) => {
    expect(issues(aReport([aFinding(rule, { severity })]))[0]!["severity"]).toBe(expected);
  });

  it("keeps the undecided as info, whatever is shown, and nothing that is no issue", async () => {
    const outcomes = ["unknown", "pass", "skip", "suppressed"] as const;
    const report = aReport(outcomes.map((outcome) => aFinding(rule, { outcome, resource: { name: outcome } })));
    const found = JSON.parse((await renderWhole("gitlab", { ...report, show: new Set() }, PLAIN))[0]!);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: "info", description: expect.stringMatching(/^unknown: undecided: /) });
  });

  it("says that a stopped scan does not know all", () => {
    const found = issues(aReport([], { scan: aScan({ interrupted: true }) }));
    assertShape(found);
    expect(found[0]!["description"]).toMatch(/stopped before its end/);
  });

  it.each([
    ["audit/cloud-audit.yaml", "audit/cloud-audit.yaml"],
    ["./a b.yaml", "a b.yaml"],
    ["/etc/x.yaml", "etc/x.yaml"],
    ["..\\x.yaml", "x.yaml"],
    ["", "cloud-audit.yaml"],
  ])("puts issues on %s as %s", (sarifAnchor, path) => {
    expect(issues(aReport([aFinding(rule)]), { ...PLAIN, sarifAnchor })[0]!["location"].path).toBe(path);
  });

  it("keeps the shape, whatever resources are called", () => {
    const anyText = fc.string({ unit: "binary", minLength: 1 });
    fc.assert(
      fc.property(anyText, anyText, (name, message) =>
        assertShape(issues(aReport([aFinding(rule, { message, resource: { name } })]))),
      ),
    );
  });
});
