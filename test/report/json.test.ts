import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import { jsonSchemas } from "../../scripts/generate/json-schemas.ts";
import type { Report } from "../../src/model/index.ts";
import type { JsonReport } from "../../src/report/json-schema.ts";
import { aFinding, aGap, aReport, aRule, aScan, jsonOf, PLAIN } from "./sample.ts";

let schemaText: string;
let validate: ReturnType<Ajv2020["compile"]>;
beforeAll(async () => {
  schemaText = new Map(jsonSchemas()).get("schema/report-1.json")!;
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  formats.default(ajv);
  validate = ajv.compile(JSON.parse(schemaText) as object);
});

const parsed = (report: Report) => JSON.parse(jsonOf(report)) as Record<string, any>;
const rule = aRule();
const full = aReport(
  [
    aFinding(rule, {
      evidence: {
        since: new Date("2026-01-01T00:00:00Z"),
        size: 5n,
        key: new Uint8Array([1]),
        none: undefined,
        map: { b: 1, a: 2 },
      },
      resource: { tags: { team: "shop", app: "web" } },
    }),
    aFinding(aRule({ id: "rds-x", references: { cis: { "5.0": ["2.2.3"] }, docs: [] }, fix: { text: "Mend it." } })),
    aFinding(rule, { outcome: "unknown", resource: { name: "logs" }, unread: aGap() }),
    aFinding(rule, { outcome: "pass", resource: { name: "데이터" }, message: "" }),
    aFinding(rule, { outcome: "skip", resource: { name: "half\ud800" } }),
    aFinding(rule, { outcome: "suppressed", resource: { name: "old" } }),
  ],
  { gaps: [aGap(), aGap({ reason: "throttled", code: "Throttling", action: undefined as never })] },
);

describe("the JSON report", () => {
  it("says exactly what the contract says", () => {
    const report = aReport([full.findings[0]!], { gaps: [aGap()], scan: aScan({ source: "replay" }) });
    expect(parsed(report)).toStrictEqual({
      schemaVersion: 1,
      tool: { name: "cloud-audit", version: "1.2.3" },
      scan: {
        startedAt: "2026-06-15T12:00:00.000Z",
        finishedAt: "2026-06-15T12:00:08.400Z",
        source: "replay",
        accounts: ["111122223333"],
        regions: ["eu-west-1", "us-east-1"],
        calls: 214,
        rules: 30,
        interrupted: false,
      },
      coverage: { evaluated: 1, unknown: 0, percent: 100 },
      summary: {
        fail: { critical: 0, high: 0, medium: 1, low: 0, info: 0 },
        pass: 0,
        skip: 0,
        unknown: 0,
        suppressed: 0,
      },
      findings: [
        {
          ruleId: "s3-bucket-versioning-off",
          title: "S3 bucket keeps no earlier versions of its objects",
          severity: "medium",
          outcome: "fail",
          resource: {
            type: "AWS::S3::Bucket",
            arn: "arn:aws:s3:::assets",
            name: "assets",
            region: "eu-west-1",
            account: "111122223333",
            tags: { app: "web", team: "shop" },
          },
          message: "versioning is off",
          evidence: { since: "2026-01-01T00:00:00.000Z", size: 5, key: "AQ==", map: { a: 2, b: 1 } },
          references: {
            fsbp: ["S3.14"],
            wellArchitected: ["SEC08-BP04"],
            docs: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html"],
          },
          fix: {
            text: "Turn on versioning, with a lifecycle rule that expires old versions.",
            cli: "aws s3api put-bucket-versioning --bucket <bucket> --versioning-configuration Status=Enabled",
          },
          fingerprint: full.findings[0]!.fingerprint,
        },
      ],
      gaps: [
        {
          account: "111122223333",
          region: "eu-west-1",
          service: "s3",
          operation: "GetBucketVersioning",
          code: "AccessDenied",
          message: aGap().message,
          action: "s3:GetBucketVersioning",
          rules: ["s3-bucket-versioning-off"],
          resources: 3,
        },
      ],
    });
  });

  it("puts keys in the order of the contract, tags and maps sorted", () => {
    const text = jsonOf(full);
    const positions = ["schemaVersion", "tool", "scan", "coverage", "summary", "findings", "gaps"].map((key) =>
      text.indexOf(`\n  "${key}"`),
    );
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(text).toMatch(/"tags": \{\s+"app": "web",\s+"team": "shop"/);
    expect(text).toMatch(/"map": \{\s+"a": 2,\s+"b": 1/);
  });

  it("is the same text in pieces as at once, however many findings there are", () => {
    for (const n of [0, 1, 24, 25, 26, 70]) {
      const many = Array.from({ length: n }, (_, i) => aFinding(rule, { message: `\n  "findings": [] ${i}` }));
      const text = jsonOf(aReport(many));
      expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
      expect((JSON.parse(text) as JsonReport).findings).toHaveLength(n);
    }
  });

  it("is indented by two, ends in a newline, and is the same each time", () => {
    const text = jsonOf(full);
    expect(text).toMatch(/^\{\n {2}"schemaVersion": 1,\n/);
    expect(text).toMatch(/[^\n]\n$/);
    expect(jsonOf(full, { ...PLAIN, color: 3, width: 40, verbose: true })).toBe(text);
  });
});

describe("its published schema", () => {
  it("is a strict one of draft 2020-12, with words to everything that is not plain", () => {
    const schema = JSON.parse(schemaText) as Record<string, any>;
    expect(schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(schema["$id"]).toBe("urn:cloud-audit:report:1");
    expect(schemaText).toMatch(/\}\n$/);
    expect(schema["properties"].findings.items.properties.fingerprint.description).toMatch(/same over scans/);
  });

  it("accepts every outcome, and a report of nothing", () => {
    for (const report of [
      full,
      aReport([]),
      aReport([], { scan: aScan({ accounts: [], regions: [], interrupted: true }) }),
    ]) {
      expect(validate(parsed(report)), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  const broken: Record<string, (report: Record<string, any>) => unknown> = {
    "another version": (report) => (report["schemaVersion"] = 2),
    "no tool": (report) => delete report["tool"],
    "an unknown key": (report) => (report["extra"] = 1),
    "an unknown key of a finding": (report) => (report["findings"][0].unread = {}),
    "an unknown key of a gap": (report) => (report["gaps"][0].reason = "denied"),
    "an unknown framework": (report) => (report["findings"][0].references.pci = ["1"]),
    "references without docs": (report) => delete report["findings"][0].references.docs,
    "an unknown outcome": (report) => (report["findings"][0].outcome = "ok"),
    "an unknown severity": (report) => (report["findings"][0].severity = "CRITICAL"),
    "a tag that is no text": (report) => (report["findings"][0].resource.tags.n = 1),
    "no ARN": (report) => (report["findings"][0].resource.arn = ""),
    "a fingerprint of another form": (report) => (report["findings"][0].fingerprint = "zz"),
    "a date of another form": (report) => (report["scan"].startedAt = "yesterday"),
    "a negative count": (report) => (report["summary"].pass = -1),
    "half a call": (report) => (report["scan"].calls = 0.5),
    "more than all": (report) => (report["coverage"].percent = 101),
    "a severity that is not counted": (report) => delete report["summary"].fail.info,
  };
  it.each(Object.entries(broken))("refuses %s", (_, spoil) => {
    const report = parsed(full);
    spoil(report);
    expect(validate(report)).toBe(false);
  });
});
