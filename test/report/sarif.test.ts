import draft04 from "ajv-draft-04";
import formats from "ajv-formats";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Report, SEVERITIES } from "../../src/model/index.ts";
import { renderWhole } from "../../src/report/index.ts";
import { sarif } from "../../src/report/sarif.ts";
import { aFinding, aGap, aReport, aRule, aScan, PLAIN } from "./sample.ts";

const OTHER = "444455556666";
const ajv = new draft04.default({ strict: false, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(
  JSON.parse(
    readFileSync(new URL("../../fixtures/schemas/sarif-schema-2.1.0.json", import.meta.url), "utf8"),
  ) as object,
);

type Log = Record<string, any>;
const logs = (report: Report, sarifAnchor = PLAIN.sarifAnchor): Log[] =>
  sarif(report, { ...PLAIN, sarifAnchor }).map((text) => JSON.parse(text) as Log);
const runOf = (report: Report, anchor?: string): Log => logs(report, anchor)[0]!["runs"][0];

const rule = aRule();
const severe = aRule({
  id: "rds-instance-public",
  title: "RDS instance is public",
  severity: "critical",
  type: "AWS::RDS::DBInstance",
});
const findings = [
  aFinding(severe, { resource: { name: "orders", arn: "arn:aws:rds:eu-west-1:111122223333:db:orders" } }),
  aFinding(rule),
  aFinding(rule, {
    resource: { name: "logs" },
    outcome: "unknown",
    message: "could not be decided: denied",
    unread: aGap(),
  }),
  aFinding(rule, { resource: { name: "old" }, outcome: "suppressed" }),
  aFinding(rule, { resource: { name: "good" }, outcome: "pass" }),
  aFinding(rule, { resource: { name: "none" }, outcome: "skip" }),
  aFinding(rule, { resource: { name: "theirs", account: OTHER } }),
];
const rules = [rule, severe];
const report = aReport(findings, {
  rules,
  gaps: [aGap()],
  scan: aScan({ accounts: ["111122223333", OTHER, "777788889999"] }),
});

describe("SARIF", () => {
  it("holds to the OASIS schema, and the schema refuses what does not", () => {
    const [log] = logs(report);
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...log, version: "2.0.0" })).toBe(false);
    log!["runs"][0].results[0].level = "fatal";
    expect(validate(log)).toBe(false);
  });

  it("has the schema, the version and what GitHub demands of a tool", () => {
    const [log] = logs(report);
    expect(log!["$schema"]).toMatch(/^https:.*sarif-schema-2\.1\.0\.json$/);
    expect(log!["version"]).toBe("2.1.0");
    for (const run of log!["runs"]) expect(run.tool.driver).toMatchObject({ name: "cloud-audit", version: "1.2.3" });
  });

  it("has one run an account, also where nothing was found, each with its own category", () => {
    const { runs } = logs(report)[0]!;
    const ids = ["cloud-audit/111122223333/", `cloud-audit/${OTHER}/`, "cloud-audit/777788889999/"];
    expect(runs.map((run: Log) => run["automationDetails"].id)).toEqual(ids);
    expect(runs.map((run: Log) => run["results"].length)).toEqual([4, 1, 0]);
  });

  it("has no run for an account that was not scanned, lest its alerts be closed; the gap is told by all", () => {
    const gaps = [aGap({ account: "999999999999", reason: "outside-scan" })];
    const { runs } = logs(aReport(findings, { ...report, gaps }))[0]!;
    expect(runs).toHaveLength(3);
    for (const run of runs) expect(run.invocations[0].toolExecutionNotifications).toHaveLength(1);
  });

  it("emits failed, unknown and suppressed ones, never what passed or does not apply", () => {
    const outcomes = runOf(report)["results"].map((result: Log) => result["properties"].outcome);
    expect(outcomes).toEqual(["fail", "fail", "unknown", "suppressed"]);
  });

  it("places every result at a relative file, without a region, and names the ARN twice", () => {
    for (const result of runOf(report)["results"]) {
      const [location] = result.locations;
      expect(location.physicalLocation).toStrictEqual({ artifactLocation: { uri: "cloud-audit.yaml" } });
      const { fullyQualifiedName, kind } = location.logicalLocations[0];
      expect(kind).toBe("resource");
      expect(fullyQualifiedName).toMatch(/^arn:/);
      expect(result.message.text).toContain(fullyQualifiedName);
    }
  });

  it.each([
    ["cloud-audit.yaml", "cloud-audit.yaml"],
    ["infra/audit config.yaml", "infra/audit%20config.yaml"],
    ["./infra//main.tf", "infra/main.tf"],
    ["../outside.yaml", "outside.yaml"],
    ["/home/me/cloud-audit.yaml", "home/me/cloud-audit.yaml"],
    ["C:\\work\\audit.yaml", "C%3A/work/audit.yaml"],
    ["https://example.com/x", "https%3A/example.com/x"],
    ["arn:aws:s3:::x", "arn%3Aaws%3As3%3A%3A%3Ax"],
    ["감사.yaml", "%EA%B0%90%EC%82%AC.yaml"],
    ["100%#?.yaml", "100%25%23%3F.yaml"],
    ["half\ud800.yaml", "half%EF%BF%BD.yaml"],
    ["", "cloud-audit.yaml"],
    ["./", "cloud-audit.yaml"],
  ])("turns the anchor %j into the relative reference %s", (anchor, uri) => {
    expect(runOf(report, anchor)["results"][0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
    expect(uri).toMatch(/^[^:\s/][^:\s]*$/);
    expect(new URL(uri, "https://base.example/").href).toBe(`https://base.example/${uri}`);
  });

  it("hands on our fingerprints, all of them distinct", () => {
    const results = logs(report)[0]!["runs"].flatMap((run: Log) => run["results"]);
    const prints = results.map((result: Log) => result["partialFingerprints"].primaryLocationLineHash);
    expect(prints).toEqual(findings.filter(({ outcome }) => !/pass|skip/.test(outcome)).map((one) => one.fingerprint));
    expect(new Set(prints).size).toBe(prints.length);
  });

  it("keeps an alert alive while its resource cannot be judged: a note with the failure's fingerprint", () => {
    const failed = aFinding(rule, { resource: { name: "logs" } });
    const unknown = runOf(report)["results"][2];
    expect(unknown).toMatchObject({
      level: "note",
      partialFingerprints: { primaryLocationLineHash: failed.fingerprint },
    });
  });

  it("gives each severity its level and rank by result", () => {
    const all = SEVERITIES.map((severity) => aFinding(rule, { severity, resource: { name: severity } }));
    const { results } = runOf(aReport(all)) as { results: Log[] };
    expect(results.map(({ level, rank }) => [level, rank])).toEqual([
      ["error", 95],
      ["error", 80],
      ["warning", 55],
      ["note", 30],
      ["note", 0],
    ]);
  });

  it("marks what was suppressed, and then every other result as not", () => {
    const { results } = runOf(report) as { results: Log[] };
    expect(results.map(({ suppressions }) => suppressions.map(({ kind }: Log) => kind))).toEqual([
      [],
      [],
      [],
      ["external"],
    ]);
    expect(results[3]!["suppressions"][0].justification).not.toBe("");
    expect(runOf(aReport([aFinding(rule)]))["results"][0]).not.toHaveProperty("suppressions");
  });

  it("is the same each time, and orders by severity whatever comes", () => {
    expect(sarif(report, PLAIN)).toEqual(sarif(report, PLAIN));
    const shuffled = aReport(findings.toReversed(), { ...report, findings: findings.toReversed() });
    const names = runOf(shuffled)["results"].map((result: Log) => result["locations"][0].logicalLocations[0].name);
    expect(names).toEqual(["orders", "assets", "logs", "old"]);
  });
});

describe("a SARIF run that is not whole", () => {
  const invocation = (one: Report) => runOf(one)["invocations"][0];

  it("was successful when all was read", () => {
    expect(invocation(aReport([aFinding(rule)]))).toStrictEqual({
      executionSuccessful: true,
      startTimeUtc: "2026-06-15T12:00:00.000Z",
      endTimeUtc: "2026-06-15T12:00:08.400Z",
      toolExecutionNotifications: [],
    });
  });

  it("was not when something could not be read, and tells what, why and which permission is missing", () => {
    const { executionSuccessful, toolExecutionNotifications } = invocation(report);
    expect(executionSuccessful).toBe(false);
    expect(toolExecutionNotifications).toMatchObject([
      { descriptor: { id: "denied" }, level: "error", properties: { operation: "GetBucketVersioning", resources: 3 } },
    ]);
    expect(toolExecutionNotifications[0].message.text).toMatch(
      /^s3:GetBucketVersioning in eu-west-1 could not be read \(AccessDenied\)\. The permission s3:GetBucketVersioning is missing\. It leaves 1 rule and 3 resources undecided: the results are partial\./,
    );
    expect(runOf(report)["tool"].driver.notifications).toEqual([
      { id: "denied", shortDescription: { text: "access denied" } },
    ]);
  });

  it("was not when the gap is another account's but a result here is unknown", () => {
    const gaps = [aGap({ account: OTHER })];
    expect(invocation(aReport(findings, { ...report, gaps }))).toMatchObject({ executionSuccessful: false });
  });

  it("was not when the scan was stopped", () => {
    const stopped = aReport([], { scan: aScan({ interrupted: true }) });
    expect(invocation(stopped)).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ descriptor: { id: "interrupted" }, level: "error" }],
    });
  });

  it("holds failures and unknowns whatever --show asks for", async () => {
    const [file] = await renderWhole("sarif", { ...report, show: new Set(["pass"]) }, PLAIN);
    expect(JSON.parse(file!)).toEqual(JSON.parse(sarif(report, PLAIN)[0]!));
  });
});
