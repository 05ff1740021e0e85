import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/model/index.ts";
import { asff } from "../../src/report/asff.ts";
import { renderWhole } from "../../src/report/index.ts";
import { aFinding, aGap, aReport, aRule, PLAIN } from "./sample.ts";
import { OTHER, openDatabase, scenario } from "./scenario.ts";

type Asff = Record<string, any>;
const file = new URL("../../fixtures/schemas/asff.json", import.meta.url);
const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(file, "utf8")));

function findings(report: Report): Asff[] {
  const parsed = JSON.parse(asff(report, PLAIN)[0]!) as Asff[];
  validate(parsed);
  expect(validate.errors ?? []).toEqual([]);
  for (const finding of parsed) expect(Buffer.byteLength(JSON.stringify(finding))).toBeLessThanOrEqual(240_000);
  // One would overwrite the other.
  expect(new Set(parsed.map(({ Id }) => Id)).size).toBe(parsed.length);
  return parsed;
}
const rule = aRule();
const one = (some: Parameters<typeof aFinding>[1]) => findings(aReport([aFinding(rule, some)]))[0]!;

describe("ASFF", () => {
  it("is this, for a finding", () => {
    const { fingerprint } = aFinding(rule);
    const severity = { Label: "MEDIUM", Original: "medium" };
    const types = ["Software and Configuration Checks/AWS Security Best Practices"];
    expect(one({ evidence: { Status: "Off", list: [1] }, resource: { tags: { b: "2", a: "1", empty: "" } } })).toEqual({
      SchemaVersion: "2018-10-08",
      Id: `cloud-audit/${fingerprint}`,
      ProductArn: "arn:aws:securityhub:eu-west-1:111122223333:product/111122223333/default",
      ProductFields: {
        "cloud-audit/version": "1.2.3",
        "cloud-audit/outcome": "fail",
        "cloud-audit/fingerprint": fingerprint,
      },
      GeneratorId: "cloud-audit/s3-bucket-versioning-off",
      AwsAccountId: "111122223333",
      Types: types,
      CreatedAt: "2026-06-15T12:00:00.000Z",
      UpdatedAt: "2026-06-15T12:00:08.400Z",
      Severity: severity,
      FindingProviderFields: { Severity: severity, Types: types },
      Title: "S3 bucket keeps no earlier versions of its objects: assets",
      Description: "assets: versioning is off",
      Remediation: { Recommendation: { Text: rule.fix.text, Url: rule.references.docs[0] } },
      Resources: [
        {
          Type: "AwsS3Bucket",
          Id: "arn:aws:s3:::assets",
          Partition: "aws",
          Region: "eu-west-1",
          Tags: { a: "1", b: "2" },
          Details: {
            Other: {
              "cloud-audit/type": "AWS::S3::Bucket",
              "cloud-audit/name": "assets",
              Status: "Off",
              list: "[1]",
            },
          },
        },
      ],
      Compliance: {
        Status: "FAILED",
        SecurityControlId: "s3-bucket-versioning-off",
        RelatedRequirements: [
          "AWS Foundational Security Best Practices/S3.14",
          "AWS Well-Architected Framework/SEC08-BP04",
        ],
      },
      Workflow: { Status: "NEW" },
      RecordState: "ACTIVE",
    });
  });

  it("follows the documented limits, whose breach is seen", () => {
    expect(findings(scenario)).toHaveLength(scenario.findings.length);
    expect(findings(scenario).map(({ AwsAccountId }) => AwsAccountId)).toContain(OTHER);
    expect(asff(aReport([]), PLAIN)).toEqual(["[]\n"]);
    const finding = one({});
    for (const key of ["Id", "ProductArn", "Resources", "Severity", "Title", "UpdatedAt"]) {
      const { [key]: _, ...rest } = finding;
      expect(validate([rest])).toBe(false);
    }
    expect(validate([{ ...finding, Title: "x".repeat(257) }])).toBe(false);
  });

  it.each([
    ["fail", "CRITICAL", "FAILED", "NEW"],
    ["unknown", "INFORMATIONAL", "WARNING", "NEW"],
    ["pass", "INFORMATIONAL", "PASSED", "RESOLVED"],
    ["skip", "INFORMATIONAL", "NOT_AVAILABLE", "RESOLVED"],
    ["suppressed", "CRITICAL", "FAILED", "SUPPRESSED"],
  ] as const)("says of %s what it is", (outcome, Label, Status, workflow) => {
    const finding = one({ outcome, severity: "critical" });
    expect(finding).toMatchObject({ Severity: { Label }, Compliance: { Status }, Workflow: { Status: workflow } });
  });

  it("says why a finding is accepted", () => {
    const suppression = { reason: "rebuilt every night", owner: "data-team", from: "cloud-audit.yaml:7" };
    const { ProductFields } = one({ outcome: "suppressed", suppression });
    expect(ProductFields["cloud-audit/suppression"]).toBe("rebuilt every night; data-team, cloud-audit.yaml:7");
  });

  it("says what kept something from being judged", () => {
    const unread = aGap({ reason: "region-not-enabled", message: "no" });
    expect(one({ outcome: "unknown", unread })["Compliance"].StatusReasons).toEqual([
      { ReasonCode: "REGION_NOT_ENABLED", Description: "s3:GetBucketVersioning: AccessDenied: no" },
    ]);
  });

  it.each([
    ["us-gov-west-1", "arn:aws-us-gov:s3:::x", "arn:aws-us-gov:securityhub:us-gov-west-1:"],
    ["cn-north-1", "arn:aws-cn:s3:::x", "arn:aws-cn:securityhub:cn-north-1:"],
    ["global", "arn:aws:cloudfront::111122223333:distribution/E1", "arn:aws:securityhub:us-east-1:"],
    ["global", "arn:aws-cn:cloudfront::111122223333:distribution/E1", "arn:aws-cn:securityhub:cn-northwest-1:"],
  ])("belongs to the Security Hub of its place: %s %s", (region, arn, start) => {
    const finding = one({ resource: { region, arn } });
    expect(finding["ProductArn"].startsWith(start)).toBe(true);
    expect(finding["Resources"][0].Region).toBe(start.split(":")[3]);
  });

  it("has AWS's names for types, and Other for the rest", () => {
    const typed = (type: string) =>
      findings(aReport([aFinding(openDatabase, { resource: { type } })]))[0]!["Resources"][0].Type as string;
    expect(typed("AWS::RDS::DBInstance")).toBe("AwsRdsDbInstance");
    expect(typed("AWS::DAX::Cluster")).toBe("Other");
    expect(typed("constructor")).toBe("Other");
  });

  it("stays below 240 KB by leaving the evidence out, which never holds more than fits by itself", () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`${i}${"데".repeat(200)}`, "데".repeat(2_000)]),
    );
    const some = { evidence: many, resource: { tags: many } };
    const [resource] = one(some)["Resources"];
    expect([resource.Tags, resource.Details.Other].map((map) => Object.keys(map).length)).toEqual([50, 50]);
    const controls = Array.from({ length: 40 }, (_, i) => `${i}${"데".repeat(300)}`);
    const wordy = aRule({ references: { wellArchitected: controls, docs: [] } });
    expect(findings(aReport([aFinding(wordy, some)]))[0]!["Resources"][0]).not.toHaveProperty("Details");
  });

  it("holds failures and unknowns that nobody asked to be shown", async () => {
    const all = JSON.parse((await renderWhole("asff", { ...scenario, show: new Set() }, PLAIN))[0]!) as Asff[];
    expect(all.filter(({ Compliance }) => ["FAILED", "WARNING"].includes(Compliance.Status))).toHaveLength(19);
  });

  it("keeps the limits and shows the unseen, whatever resources are called", () => {
    const unit = fc.oneof(fc.constantFrom(..." \t\n\0\ud800🚀"), fc.string({ unit: "binary", maxLength: 1 }));
    const anyText = fc
      .tuple(fc.string({ unit, maxLength: 20 }), fc.integer({ min: 1, max: 200 }))
      .map(([text, times]) => text.repeat(times));
    fc.assert(
      fc.property(anyText, anyText, (name, message) => {
        const resource = { name, arn: `arn:aws:s3:::${name}`, tags: { [name]: message, [message]: name } };
        const some = { message, title: name, resource, evidence: { [name]: message }, fix: { text: message } };
        const report = aReport([
          aFinding(rule, some),
          aFinding(rule, { ...some, key: "b", outcome: "unknown", unread: aGap({ message }) }),
        ]);
        expect(findings(report)).toHaveLength(2);
        expect(asff(report, PLAIN)[0]).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]|\\u[0-9a-f]{4}/u);
      }),
      { numRuns: 50 },
    );
  });
});
