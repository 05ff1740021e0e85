import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { jsonReport } from "../../src/report/json-schema.ts";
import { files, flat, folder, packageRoot, run } from "./run.ts";

const RULES = ["--rule", "s3-bucket-versioning-off,sqs-queue-unencrypted", "--fail-on", "never"];
const DEMO = ["scan", "--demo", ...RULES];

beforeEach(() => cpSync(join(packageRoot, "fixtures/terraform"), join(folder, "infra"), { recursive: true }));

const json = async (...argv: string[]) => {
  const { stdout, stderr } = await run([...argv, "--format", "json"]);
  return { findings: jsonReport.parse(JSON.parse(stdout)).findings, stderr };
};

describe("--source", () => {
  it("puts findings on lines in JSON, and changes nothing else of them", async () => {
    const { findings, stderr } = await json(...DEMO, "--source", "infra");
    expect(stderr).toBe("");
    const at = findings.filter(({ source }) => source).map(({ resource, source }) => [resource.name, source]);
    const versioning = { file: "infra/modules/storage/main.tf", line: 14, column: 3 };
    const address = (name: string) => `module.storage.aws_s3_bucket_versioning.this["${name}"]`;
    expect(at).toEqual([
      ...["hanbit-backups", "hanbit-landing-2019"].map((name) => [name, { ...versioning, address: address(name) }]),
      ["payments", { file: "infra/main.tf", line: 22, column: 3, address: 'aws_sqs_queue.this["payments"]' }],
    ]);
    const rest = (all: typeof findings) =>
      all.map(({ source: _, resource: { tags: __, ...named }, ...one }) => [one, named]);
    expect(rest(findings)).toEqual(rest((await json(...DEMO)).findings));
  });

  it("shows the lines in the text, with the addresses for who asks for more", async () => {
    const brief = flat((await run([...DEMO, "--source", "infra"])).stdout);
    expect(brief).toContain("hanbit-backups eu-west-1 versioning is off infra/modules/storage/main.tf:14:3");
    expect(brief).not.toContain("aws_s3_bucket_versioning.this");
    const verbose = flat((await run([...DEMO, "--source", "infra", "--verbose"])).stdout);
    expect(verbose).toContain('infra/main.tf:22:3 (aws_sqs_queue.this["payments"])');
  });

  it("shows alerts of SARIF at the lines, and the others at the anchor", async () => {
    const rules = ["--rule", "s3-bucket-versioning-off,s3-bucket-access-logs-off", "--fail-on", "never"];
    const { stdout } = await run(["scan", "--demo", ...rules, "--source", "infra", "--format", "sarif"]);
    const [{ results }] = (JSON.parse(stdout) as { runs: [{ results: any[] }] }).runs;
    const places = results.map(({ locations: [{ physicalLocation, logicalLocations }] }) => [
      logicalLocations[0].name,
      physicalLocation,
    ]);
    const anchor = { artifactLocation: { uri: "cloud-audit.yaml" } };
    expect(places).toContainEqual(["hanbit-docs", anchor]);
    expect(places).toContainEqual([
      "hanbit-backups",
      { artifactLocation: { uri: "infra/modules/storage/main.tf" }, region: { startLine: 14, startColumn: 3 } },
    ]);
  });

  it("shows issues of GitLab at the lines", async () => {
    const { stdout } = await run([...DEMO, "--source", "infra", "--format", "gitlab"]);
    const issues = JSON.parse(stdout) as { location: { path: string; lines: { begin: number } } }[];
    expect(issues.map(({ location }) => `${location.path}:${location.lines.begin}`)).toContain("infra/main.tf:22");
  });

  it("takes several folders, and a recording", async () => {
    const recording = join(packageRoot, "fixtures/demo/account.jsonl");
    const { findings } = await json(
      "scan",
      "--replay",
      recording,
      ...RULES,
      "--source",
      "infra",
      "--source",
      "infra/modules",
    );
    expect(findings.filter(({ source }) => source)).toHaveLength(3);
  });

  it("says where nothing leads to a line, and why a file is not used", async () => {
    files({ "empty/x.yaml": "", "broken/main.tf": "resource {{{", "broken/terraform.tfstate": "{" });
    expect((await json(...DEMO, "--source", "empty")).stderr).toBe(
      "cloud-audit: no finding leads to a line of empty.\n",
    );
    expect((await json(...DEMO, "--source", "broken")).stderr).toContain(
      "broken/terraform.tfstate is no Terraform state",
    );
    expect((await json(...DEMO, "--source", "broken", "--quiet")).stderr).toBe("");
  });

  it("asks for no stacks where the recording has none, and finds by tags what it can", async () => {
    files({ "cfn/orders.yaml": readFileSync(join(packageRoot, "fixtures/cloudformation/orders.yaml"), "utf8") });
    const { findings } = await json(...DEMO, "--source", "cfn");
    expect(findings.filter(({ outcome }) => outcome === "unknown")).toEqual([]);
    expect(findings.filter(({ source }) => source)).toEqual([]);
  });

  it.each([
    ["a folder that is not there", ["--source", "nope"], "The folder nope of --source does not exist."],
    ["a file", ["--source", "infra/main.tf"], "infra/main.tf of --source is no folder."],
    ["nothing", ["--source", ","], "--source names no folder."],
  ])("refuses %s", async (_, argv, message) => {
    const { code, stderr, stdout } = await run([...DEMO, ...argv]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});
