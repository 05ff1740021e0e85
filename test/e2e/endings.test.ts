import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { against, BIN, cloudAudit } from "./cli.ts";
import { deny, refuse, startStub, type Stub } from "./stub.ts";

let folder: string;
let stub: Stub | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cloud-audit-endings-"));
});
afterEach(async () => {
  await stub?.stop();
  stub = undefined;
  rmSync(folder, { recursive: true });
});
const run = (args: string[], env: Record<string, string> = {}) => cloudAudit(args, env, folder);

describe("exit codes", () => {
  it("is 3 when everything was denied, and the report says what is missing", async () => {
    stub = await startStub(deny);
    const { code, stdout } = await run(["scan", "--service", "secretsmanager"], against(stub.endpoint));
    expect(code).toBe(3);
    expect(stdout).toContain("Missing permission: secretsmanager:ListSecrets");
    expect(stdout).toContain("Not the whole picture");
    expect(stdout).not.toMatch(/nothing failed/i);
  });

  it("is 0 for that with --allow-unknown", async () => {
    stub = await startStub(deny);
    expect((await run(["scan", "--service", "secretsmanager", "--allow-unknown"], against(stub.endpoint))).code).toBe(
      0,
    );
  });

  it("is 1 for the demo, 0 for the demo without a gate", async () => {
    expect((await run(["scan", "--demo"])).code).toBe(1);
    expect((await run(["scan", "--demo", "--fail-on", "never", "--allow-unknown"])).code).toBe(0);
    expect((await run(["scan", "--demo", "--fail-on", "never"])).code).toBe(3);
  });
});

describe("what cannot run ends with 2, and says what to do", () => {
  const cases: readonly (readonly [string, string[], RegExp])[] = [
    ["an unknown flag", ["scan", "--reigon", "eu-west-1"], /unknown option '--reigon'[\s\S]*--region/],
    ["an unknown command", ["scna"], /unknown command 'scna'[\s\S]*scan/],
    [
      "an unknown rule",
      ["scan", "--demo", "--rule", "s3-bucket-versionning-off"],
      /no rule "s3-bucket-versionning-off"[\s\S]*s3-bucket-versioning-off/,
    ],
    ["an unknown service", ["scan", "--demo", "--service", "rdss"], /no service "rdss"[\s\S]*"rds"/],
    ["an unknown framework", ["scan", "--demo", "--framework", "cis-4"], /no framework "cis-4"[\s\S]*cis-/],
    ["an unknown format", ["scan", "--demo", "--format", "jsno"], /jsno[\s\S]*json/],
    ["an unknown format of -o", ["scan", "--demo", "-o", "sarf=x"], /no format "sarf"[\s\S]*sarif/],
    ["an unknown region", ["scan", "--region", "eu-wst-1"], /no region|credentials/],
    ["something that is no region", ["scan", "--region", "europe"], /no region "europe"/],
    ["a recording that is missing", ["scan", "--replay", "gone.jsonl"], /gone\.jsonl does not exist/],
    [
      "an output in no folder",
      ["scan", "--demo", "-o", "json=no/such/report.json"],
      /no\/such\/report\.json: its folder does not exist/,
    ],
    ["two reports in one place", ["scan", "--demo", "-o", "json=a", "-o", "sarif=a"], /Two reports/],
    ["an unknown rule to explain", ["explain", "nope-nope-nope"], /no rule "nope-nope-nope"/],
  ];
  it.each(cases)("%s", async (_, args, words) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/ {4}at /);
  });

  it("no credentials", async () => {
    const { code, stderr } = await run(["scan"], { AWS_REGION: "eu-west-1" });
    expect(code).toBe(2);
    expect(stderr).toMatch(/No AWS credentials were found/);
    expect(stderr).toContain("--demo");
  });

  it.each([
    ["ExpiredToken", /have expired/],
    ["InvalidClientTokenId", /did not accept the credentials/],
    ["SignatureDoesNotMatch", /did not accept the credentials/],
  ])("credentials that AWS answers with %s", async (code, words) => {
    stub = await startStub(refuse(code), { identity: false });
    const { code: exit, stderr } = await run(["scan"], against(stub.endpoint));
    expect(exit).toBe(2);
    expect(stderr).toMatch(words);
  });

  it("a region that is not enabled, before anything is read", async () => {
    stub = await startStub(deny);
    const { code, stderr } = await run(
      ["scan", "--region", "eu-south-1", "--service", "secretsmanager"],
      against(stub.endpoint),
    );
    expect(code).toBe(2);
    expect(stderr).toContain("eu-south-1 is not enabled for account 111122223333");
    expect(stub.asked.sort()).toEqual(["DescribeRegions", "GetCallerIdentity"]);
  });

  it("an output that is a folder, before anything is asked", async () => {
    stub = await startStub(deny);
    mkdirSync(join(folder, "out"));
    const { code } = await run(["scan", "-o", "json=out"], against(stub.endpoint));
    expect({ code, asked: stub.asked }).toEqual({ code: 2, asked: [] });
  });

  it.each([
    ["failOnn: high\n", /cloud-audit\.yaml:1: there is no setting "failOnn"[\s\S]*failOn/],
    [
      "rules:\n  s3-bucket-versioning-of: off\n",
      /cloud-audit\.yaml:2: There is no rule[\s\S]*s3-bucket-versioning-off/,
    ],
    ["regions:\n  - eu-west-1\n failOn: [\n", /cloud-audit\.yaml:\d+: this is not valid YAML/],
    ["rules:\n  s3-bucket-versioning-off: sometimes\n", /cloud-audit\.yaml:2/],
  ])("a config with %j", async (text, words) => {
    writeFileSync(join(folder, "cloud-audit.yaml"), text);
    const { code, stderr } = await run(["scan", "--demo"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(words);
  });
});

describe("a scan that is stopped", () => {
  const interrupted = async (stopWhen: (asked: readonly string[]) => boolean) => {
    const env = {
      PATH: process.env["PATH"]!,
      NO_COLOR: "1",
      AWS_EC2_METADATA_DISABLED: "true",
      ...against(stub!.endpoint),
    };
    const args = [BIN, "scan", "--service", "secretsmanager", "--region", "eu-west-1", "-o", "json=report.json"];
    const child = spawn(process.execPath, args, { cwd: folder, env });
    const timer = setInterval(() => {
      if (!stopWhen(stub!.asked)) return;
      clearInterval(timer);
      child.kill("SIGINT");
    }, 20);
    let stderr = "";
    child.stderr.on("data", (part) => (stderr += String(part)));
    const code = await new Promise((resolve) => child.on("close", resolve));
    clearInterval(timer);
    return { code, stderr };
  };

  it("reports what it has; the rest is unknown", async () => {
    stub = await startStub(() => {});
    const { code } = await interrupted((asked) => asked.includes("ListSecrets"));
    expect(code).toBe(3);
    const report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as {
      scan: { interrupted: boolean };
      gaps: { message: string }[];
    };
    expect(report.scan.interrupted).toBe(true);
    expect(report.gaps[0]!.message).toMatch(/stopped/);
  });

  it("ends with 130 when there is nothing to report", async () => {
    stub = await startStub(() => {}, { identity: false });
    const { code, stderr } = await interrupted((asked) => asked.includes("GetCallerIdentity"));
    expect(code).toBe(130);
    expect(stderr).toMatch(/stopped before/);
    expect(existsSync(join(folder, "report.json"))).toBe(false);
  });
});

describe("pipes", () => {
  it("ends quietly when the reader goes away", async () => {
    const child = spawn("sh", ["-c", `"${process.execPath}" "${BIN}" scan --demo | head -1`], {
      cwd: folder,
      env: { PATH: process.env["PATH"]! },
    });
    let stderr = "";
    child.stderr.on("data", (part) => (stderr += String(part)));
    await new Promise((resolve) => child.on("close", resolve));
    expect(stderr).toBe("");
  });
});
