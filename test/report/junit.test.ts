import { parseXML } from "@aws-sdk/xml-builder";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/model/index.ts";
import { junit } from "../../src/report/junit.ts";
import { renderWhole } from "../../src/report/index.ts";
import { aFinding, aGap, aReport, aRule, aScan, PLAIN } from "./sample.ts";
import { scenario } from "./scenario.ts";

type Node = Record<string, any>;
const list = (nodes: unknown): Node[] => (nodes === undefined ? [] : [nodes].flat()) as Node[];
const text = (report: Report) => junit(report, PLAIN)[0]!;

/** Parsed, after what the SDK's parser lets pass was refused: stray signs, unknown entities, forbidden characters. */
function parsed(xml: string): Node {
  expect(xml).toMatch(/^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u);
  const rest = xml.replace(/<\?xml [^<>]*\?>|<\/?[a-z]+(?: [a-z]+="[^"<>]*")*\/?>/g, "");
  expect(rest).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|apos);)/);
  expect(xml).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos);)/);
  return (parseXML(xml) as Node)["testsuites"] as Node;
}
const rules = (report: Report) => list(parsed(text(report))["testsuite"]).slice(1);
const scan = (report: Report) => list(parsed(text(report))["testsuite"])[0]!;

const rule = aRule();
const of = (outcome: "fail" | "unknown" | "pass" | "skip" | "suppressed") =>
  aFinding(rule, { outcome, resource: { name: outcome }, message: outcome === "pass" ? "" : `it is ${outcome}` });
const suppression = { reason: "why", owner: "team", from: "a.yaml:7" };
const accepted = { ...of("suppressed"), suppression };
const all = aReport([of("fail"), of("unknown"), of("pass"), of("skip"), accepted]);

describe("JUnit", () => {
  it("is this, for a finding", () => {
    expect(text(aReport([aFinding(rule, { evidence: { Status: "Suspended" } })]))).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="cloud-audit" tests="2" failures="1" errors="0" skipped="0" time="8.4">
  <testsuite name="cloud-audit" tests="1" failures="0" errors="0" skipped="0" time="8.4" timestamp="2026-06-15T12:00:00">
    <properties>
      <property name="version" value="1.2.3"/>
      <property name="accounts" value="111122223333"/>
      <property name="regions" value="eu-west-1 us-east-1"/>
      <property name="rules" value="30"/>
      <property name="failed" value="1"/>
      <property name="unknown" value="0"/>
      <property name="passed" value="0"/>
      <property name="skipped" value="0"/>
      <property name="suppressed" value="0"/>
      <property name="coverage-percent" value="100"/>
    </properties>
    <testcase classname="cloud-audit" name="everything could be read" time="0"/>
  </testsuite>
  <testsuite name="s3-bucket-versioning-off" tests="1" failures="1" errors="0" skipped="0" time="0" timestamp="2026-06-15T12:00:00">
    <testcase classname="s3-bucket-versioning-off" name="assets (arn:aws:s3:::assets)" time="0">
      <failure message="versioning is off" type="medium">S3 bucket keeps no earlier versions of its objects
Severity: medium
Resource: arn:aws:s3:::assets (eu-west-1, account 111122223333)
Status: &quot;Suspended&quot;
Fix: Turn on versioning, with a lifecycle rule that expires old versions.
More: cloud-audit explain s3-bucket-versioning-off
Fingerprint: ${aFinding(rule).fingerprint}</failure>
    </testcase>
  </testsuite>
</testsuites>
`,
    );
  });

  it("says of each outcome what it is, and counts it", () => {
    const [suite] = rules(all);
    expect(suite).toMatchObject({ tests: "5", failures: "1", errors: "1", skipped: "2" });
    expect(list(suite!["testcase"]).map((one) => Object.keys(one).filter((key) => /^[a-z]{5,7}$/.test(key)))).toEqual([
      ["failure"],
      ["error"],
      [],
      ["skipped"],
      ["skipped"],
    ]);
    expect(list(suite!["testcase"])[4]!["skipped"]["message"]).toBe(
      "suppressed: it is suppressed (why; team, a.yaml:7)",
    );
    expect(parsed(text(all))).toMatchObject({ tests: "6", failures: "1", errors: "2", skipped: "2" });
  });

  it("has one suite for each rule, and says what kept something from being judged", () => {
    expect(rules(scenario).map(({ name }) => name)).toEqual([
      "rds-instance-in-public-subnet",
      "ec2-instance-imdsv1-allowed",
      "s3-bucket-versioning-off",
    ]);
    const unread = { ...aGap(), reason: "denied" as const };
    const [suite] = rules(aReport([aFinding(rule, { outcome: "unknown", unread })]));
    expect(suite!["testcase"]["error"]).toMatchObject({ type: "denied" });
    expect(suite!["testcase"]["error"]["#text"]).toContain("Missing permission: s3:GetBucketVersioning");
  });

  it.each([
    ["gaps", aReport([], { gaps: [aGap()] }), "Something could not be read."],
    ["unknowns", all, "1 of 4 checks could not be decided."],
    ["an interruption", aReport([], { scan: aScan({ interrupted: true }) }), "The scan was stopped before its end."],
  ])("is in error for %s alone", (_, report, message) => {
    expect(scan(report)).toMatchObject({ errors: "1", testcase: { error: { message } } });
  });

  it("tells the gaps", () => {
    expect(scan(scenario)["testcase"]["error"]["#text"]).toContain(
      "s3:GetBucketVersioning: access denied in eu-west-1 of 111122223333. Missing permission: s3:GetBucketVersioning.",
    );
  });

  it("gives the cases of one resource names of their own", () => {
    const twice = aReport([
      aFinding(rule, { key: "a" }),
      aFinding(rule, { key: "b" }),
      aFinding(aRule({ id: "other" })),
    ]);
    const names = rules(twice).flatMap((suite) => list(suite["testcase"]).map(({ name }) => name as string));
    expect(new Set(names).size).toBe(3);
    expect(names[2]).toBe("assets (arn:aws:s3:::assets)");
  });

  it("holds failures and unknowns that nobody asked to be shown", async () => {
    const [xml] = await renderWhole("junit", { ...all, show: new Set() }, PLAIN);
    expect(parsed(xml!)).toMatchObject({ failures: "1", errors: "2" });
  });

  it("stays well-formed, whatever resources are called", () => {
    const nasty = fc.constantFrom(..."<>&\"'\0\ufffe\uffff\ud800\u001b\u202e\n]", "]]>", "<!--", "&lt;", "<?");
    const anyText = fc.string({
      unit: fc.oneof(
        nasty,
        fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
      ),
    });
    fc.assert(
      fc.property(anyText, anyText, anyText, (name, message, title) => {
        const findings = (["fail", "unknown", "skip", "pass"] as const).map((outcome) =>
          aFinding(rule, { outcome, title, message, resource: { name }, evidence: { [name]: message } }),
        );
        const suites = parsed(text(aReport(findings, { gaps: [aGap({ message, code: name })] })));
        expect(list(list(suites["testsuite"])[1]!["testcase"])).toHaveLength(4);
      }),
    );
  });
});
