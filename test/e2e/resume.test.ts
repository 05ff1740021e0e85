import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { areas } from "./areas/index.ts";
import { against, BIN, cloudAudit } from "./cli.ts";
import { type Moto, motoMissing, startMoto } from "./moto.ts";
import { seedNetwork } from "./seed/network.ts";
import type { Labels } from "./seed/seeding.ts";

const missing = motoMissing();
if (missing && process.env["CI"]) throw new Error(missing);
const AREAS = /storage|messaging|serverless/i;
const CHOSEN = ["--service", "s3,sqs,sns,dynamodb,lambda,ec2,iam"];
const TOLD = ["--show", "fail,unknown,pass,skip", "--format", "json"];

describe.skipIf(missing)("a scan that is stopped, and goes on", () => {
  const folder = mkdtempSync(join(tmpdir(), "cloud-audit-resume-"));
  const path = join(folder, "scan.jsonl");
  let moto: Moto;
  let whole: unknown;

  beforeAll(async () => {
    moto = await startMoto();
    const labels: Labels = new Map();
    const credentials = { accessKeyId: "testing", secretAccessKey: "testing" };
    const config = { endpoint: moto.endpoint, region: "eu-west-1", credentials };
    const network = await seedNetwork(config, labels);
    for (const area of areas.filter(({ name }) => AREAS.test(name))) await area.seed(config, network, labels);
    const run = await cloudAudit(["scan", ...CHOSEN, ...TOLD, "--region", "eu-west-1"], against(moto.endpoint), folder);
    expect(run.stderr).toBe("");
    whole = findings(run.stdout);
  }, 180_000);
  afterEach(() => rmSync(path, { force: true }));
  afterAll(() => {
    moto?.stop();
    rmSync(folder, { recursive: true });
  });

  const findings = (stdout: string) => (JSON.parse(stdout) as { findings: unknown }).findings;
  const lines = () => (existsSync(path) ? readFileSync(path, "utf8").split("\n").length - 1 : 0);

  /** Starts a scan, and ends it when its recording has so many lines. */
  async function stopped(signal: NodeJS.Signals, at: number, ...source: string[]) {
    const env = {
      PATH: process.env["PATH"]!,
      NO_COLOR: "1",
      AWS_EC2_METADATA_DISABLED: "true",
      ...against(moto.endpoint),
    };
    const child: ChildProcess = spawn(process.execPath, [BIN, "scan", ...CHOSEN, ...source], { cwd: folder, env });
    const timer = setInterval(() => {
      if (lines() >= at) child.kill(signal);
    }, 5);
    let stderr = "";
    child.stderr!.on("data", (part) => (stderr += String(part)));
    await new Promise((resolve) => child.on("close", resolve));
    clearInterval(timer);
    return stderr;
  }

  const goOn = () => cloudAudit(["scan", ...CHOSEN, ...TOLD, "--resume", "scan.jsonl"], against(moto.endpoint), folder);
  const replay = () => cloudAudit(["scan", ...CHOSEN, ...TOLD, "--replay", "scan.jsonl"], {}, folder);

  it("by Ctrl-C: tells the command, and finds in the end what one that was not stopped does", async () => {
    const told = await stopped("SIGINT", 20, "--region", "eu-west-1", "--record", "scan.jsonl");
    expect(told).toContain(`Go on with:\n  cloud-audit scan ${CHOSEN.join(" ")} --resume scan.jsonl\n`);
    const before = lines();
    expect((await replay()).stderr).toMatch(/cut short[\s\S]*--resume/);
    const run = await goOn();
    expect(run.stderr).toBe("");
    expect(findings(run.stdout)).toEqual(whole);
    expect(lines()).toBeGreaterThan(before);
    expect(findings((await replay()).stdout)).toEqual(whole);
  }, 120_000);

  it("by kill -9, twice", async () => {
    await stopped("SIGKILL", 10, "--region", "eu-west-1", "--record", "scan.jsonl");
    const first = lines();
    await stopped("SIGKILL", first + 10, "--resume", "scan.jsonl");
    expect(lines()).toBeGreaterThanOrEqual(first + 10);
    const run = await goOn();
    expect(run.stderr).toBe("");
    expect(findings(run.stdout)).toEqual(whole);
    expect(findings((await replay()).stdout)).toEqual(whole);
    // Nothing was read twice.
    const keys = [...readFileSync(path, "utf8").matchAll(/^\{"key":"((?:[^"\\]|\\.)*)"/gm)].map(([, key]) => key);
    expect(new Set(keys).size).toBe(keys.length);
  }, 120_000);
});
