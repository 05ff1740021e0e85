import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/model/index.ts";
import { ocsf } from "../../src/report/ocsf.ts";
import { renderWhole } from "../../src/report/index.ts";
import { aFinding, aGap, aReport, aRule, PLAIN } from "./sample.ts";
import { scenario } from "./scenario.ts";

type Event = Record<string, any>;
const file = new URL("../../fixtures/schemas/ocsf-1.5.0-compliance-finding.json", import.meta.url);
const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(file, "utf8")));

function events(report: Report): Event[] {
  const parsed = JSON.parse(ocsf(report, PLAIN)[0]!) as Event[];
  validate(parsed);
  expect(validate.errors ?? []).toEqual([]);
  return parsed;
}
const rule = aRule();
const one = (some: Parameters<typeof aFinding>[1]) => events(aReport([aFinding(rule, some)]))[0]!;

describe("OCSF", () => {
  it("is this, for a finding", () => {
    const resource = { name: "assets", tags: { team: "shop", a: "b" } };
    expect(one({ severity: "high", resource, evidence: { Status: "Off", n: 2n } })).toEqual({
      activity_id: 1,
      activity_name: "Create",
      category_uid: 2,
      category_name: "Findings",
      class_uid: 2003,
      class_name: "Compliance Finding",
      type_uid: 200301,
      type_name: "Compliance Finding: Create",
      time: Date.UTC(2026, 5, 15, 12, 0, 8, 400),
      severity_id: 4,
      severity: "High",
      status_id: 1,
      status: "New",
      message: "assets: versioning is off",
      finding_info: {
        uid: aFinding(rule).fingerprint,
        title: rule.title,
        desc: "versioning is off",
        types: ["Cloud Configuration"],
        analytic: { uid: rule.id, name: rule.title, type_id: 1, type: "Rule" },
      },
      compliance: {
        control: "s3-bucket-versioning-off",
        standards: ["AWS Foundational Security Best Practices", "AWS Well-Architected Framework"],
        requirements: ["AWS Foundational Security Best Practices/S3.14", "AWS Well-Architected Framework/SEC08-BP04"],
        status_id: 3,
        status: "Fail",
        status_detail: "versioning is off",
      },
      resources: [
        {
          uid: "arn:aws:s3:::assets",
          name: "assets",
          type: "AWS::S3::Bucket",
          region: "eu-west-1",
          cloud_partition: "aws",
          labels: ["a=b", "team=shop"],
        },
      ],
      cloud: {
        provider: "AWS",
        region: "eu-west-1",
        account: { uid: "111122223333", type_id: 10, type: "AWS Account" },
      },
      remediation: { desc: rule.fix.text, references: rule.references.docs },
      unmapped: { outcome: "fail", rule_severity: "high", evidence: { Status: "Off", n: 2 } },
      metadata: {
        version: "1.5.0",
        profiles: ["cloud"],
        product: { uid: "cloud-audit", name: "cloud-audit", vendor_name: "cloud-audit", version: "1.2.3" },
      },
    });
  });

  it("follows the schema, whose errors are seen", () => {
    expect(events(scenario)).toHaveLength(scenario.findings.length);
    expect(ocsf(aReport([]), PLAIN)).toEqual(["[]\n"]);
    const [event] = events(aReport([aFinding(rule)]));
    for (const key of ["class_uid", "time", "metadata", "finding_info", "compliance", "cloud"]) {
      const { [key]: _, ...rest } = event!;
      expect(validate([rest])).toBe(false);
    }
    expect(validate([{ ...event, severity_id: "4" }])).toBe(false);
    expect(validate([{ ...event, sevrity: "High" }])).toBe(false);
  });

  it("says why a finding is accepted", () => {
    const suppression = { reason: "rebuilt every night", expires: "2027-03-31", from: "cloud-audit.yaml:7" };
    const event = one({ outcome: "suppressed", suppression });
    expect(event["comment"]).toBe("rebuilt every night; until 2027-03-31, cloud-audit.yaml:7");
    expect(validate([event]), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ["fail", 5, 3, 1],
    ["unknown", 1, 2, 1],
    ["pass", 1, 1, 4],
    ["skip", 1, 99, 4],
    ["suppressed", 5, 3, 3],
  ] as const)("says of %s what it is", (outcome, severity_id, result, status_id) => {
    const event = one({ outcome, severity: "critical", message: outcome === "pass" ? "" : "so" });
    expect(event).toMatchObject({ severity_id, status_id, compliance: { status_id: result } });
    expect(event["unmapped"]).toMatchObject({ outcome, rule_severity: "critical" });
  });

  it("says what kept something from being judged", () => {
    expect(one({ outcome: "unknown", unread: aGap({ message: "no" }) })["compliance"]).toMatchObject({
      status: "Warning",
      status_code: "denied",
      status_detail: "s3:GetBucketVersioning: AccessDenied: no",
    });
  });

  it("names a standard of its own where the rule has none", () => {
    const own = aRule({ references: { docs: [] } });
    expect(events(aReport([aFinding(own)]))[0]!["compliance"].standards).toEqual(["cloud-audit"]);
  });

  it("holds failures and unknowns that nobody asked to be shown", async () => {
    const all = JSON.parse((await renderWhole("ocsf", { ...scenario, show: new Set() }, PLAIN))[0]!) as Event[];
    expect(all.filter(({ compliance }) => compliance.status_id !== 1).length).toBe(20);
  });

  it("follows the schema and shows the unseen, whatever resources are called", () => {
    const anyText = fc.string({ unit: "binary", minLength: 1 });
    fc.assert(
      fc.property(anyText, anyText, (name, message) => {
        const resource = { name, tags: { [name]: message } };
        const evidence = { [name]: message };
        const report = aReport([
          aFinding(rule, { message, resource, evidence }),
          aFinding(rule, { outcome: "unknown", message }),
        ]);
        expect(events(report)).toHaveLength(2);
        expect(ocsf(report, PLAIN)[0]).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]|\\u[0-9a-f]{4}/u);
      }),
    );
  });
});
