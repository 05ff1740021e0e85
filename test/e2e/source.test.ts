import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CloudFormation } from "@aws-sdk/client-cloudformation";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { against, cloudAudit } from "./cli.ts";
import { type Moto, motoMissing, startMoto } from "./moto.ts";

interface Parsed {
  readonly findings: readonly { ruleId: string; source?: { file: string; line: number; address: string } }[];
  readonly gaps: readonly object[];
}

const template = `Resources:
  Uploads:
    Type: AWS::S3::Bucket
    Properties:
      VersioningConfiguration:
        Status: Suspended
  Queue:
    Type: AWS::SQS::Queue
    Properties:
      SqsManagedSseEnabled: false
  Topic:
    Type: AWS::SNS::Topic
`;

const missing = motoMissing();

describe.skipIf(missing)("a scan of an emulated account with the template that made it", () => {
  const folder = mkdtempSync(join(tmpdir(), "cloud-audit-source-"));
  let moto: Moto;
  const scan = (...args: string[]) => cloudAudit(["scan", ...args], against(moto.endpoint), folder);

  beforeAll(async () => {
    moto = await startMoto();
    const credentials = { accessKeyId: "testing", secretAccessKey: "testing" };
    const cloudformation = new CloudFormation({ endpoint: moto.endpoint, region: "eu-west-1", credentials });
    await cloudformation.createStack({ StackName: "shop-uploads-prod", TemplateBody: template });
    mkdirSync(join(folder, "infra"));
    writeFileSync(join(folder, "infra/uploads.yaml"), template);
  }, 60_000);
  afterAll(() => {
    moto?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("asks for the stacks, leads to lines, and replays so", async () => {
    const flags = [
      "--region",
      "eu-west-1",
      "--rule",
      "s3-bucket-versioning-off",
      "--source",
      "infra",
      "--fail-on",
      "never",
    ];
    const live = await scan(...flags, "--record", "scan.jsonl", "-o", "json=live.json", "--quiet");
    expect(live.stderr).toBe("");
    const report = JSON.parse(readFileSync(join(folder, "live.json"), "utf8")) as Parsed;
    expect(report.gaps).toEqual([]);
    const at = { file: "infra/uploads.yaml", line: 5, column: 7, address: "shop-uploads-prod/Uploads" };
    expect(report.findings).toEqual([expect.objectContaining({ source: at })]);
    const again = await scan("--replay", "scan.jsonl", ...flags.slice(2), "--format", "json");
    expect((JSON.parse(again.stdout) as Parsed).findings).toEqual(report.findings);
  });
});
