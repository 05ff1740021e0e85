import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { against, BIN, cloudAudit } from "../e2e/cli.ts";
import { deny, startStub, type Stub } from "../e2e/stub.ts";
import { dice } from "../noise/shapes.ts";

/** Another start: FAULT_SEED=7 npx vitest run test/faults */
const SEED = Number(process.env["FAULT_SEED"] ?? Date.now() % 1_000_000);
const folder = mkdtempSync(join(tmpdir(), "cloud-audit-faults-"));
let stub: Stub | undefined;
afterEach(async () => {
  await stub?.stop();
  stub = undefined;
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** Runs a scan, and stops it so long after its first request. */
function stopped(signal: NodeJS.Signals, ms: number, report: string): Promise<Ended> {
  const env = { PATH: process.env["PATH"]!, AWS_EC2_METADATA_DISABLED: "true", ...against(stub!.endpoint) };
  const args = ["scan", "--service", "secretsmanager,sqs,sns,kms", "-o", `json=${report}`, "--quiet"];
  const child = spawn(process.execPath, [BIN, ...args], { cwd: folder, env });
  let stderr = "";
  child.stderr.on("data", (part) => (stderr += String(part)));
  const asked = setInterval(() => {
    if (stub!.asked.length === 0) return;
    clearInterval(asked);
    setTimeout(() => child.kill(signal), ms);
  }, 5);
  return new Promise((resolve) =>
    child.on("close", (code, by) => {
      clearInterval(asked);
      resolve({ code, signal: by, stderr });
    }),
  );
}

describe("a scan that is stopped at any moment", () => {
  const roll = dice(SEED);
  const moments = (["SIGINT", "SIGTERM"] as const).flatMap((signal) =>
    Array.from({ length: 3 }, () => [signal, Math.floor(roll() * 900)] as const),
  );

  it.each(moments)(
    `by %s after %i ms reports what it has, or says that it has nothing (seed ${SEED})`,
    async (...how) => {
      stub = await startStub((...exchange) => void setTimeout(() => deny(...exchange), 250));
      const report = `${how.join("-")}.json`;
      const { code, signal, stderr } = await stopped(...how, report);
      expect({ signal, stack: / {4}at /.test(stderr) }).toEqual({ signal: null, stack: false });
      if (code === 130) return expect(existsSync(join(folder, report))).toBe(false);
      // Everything is denied or was never asked: never 0.
      expect(code, stderr).toBe(3);
      const { coverage, gaps } = JSON.parse(readFileSync(join(folder, report), "utf8")) as {
        coverage: { evaluated: number; unknown: number };
        gaps: unknown[];
      };
      expect(coverage.evaluated).toBe(0);
      expect(gaps.length).toBeGreaterThan(0);
    },
    60_000,
  );
});

/** What two scans of the same account have in common. */
const timeless = (text: string) => text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z?|(?<= time=")[\d.]+/g, "");

const hasFull = existsSync("/dev/full");
describe.skipIf(!hasFull)("a disk that is full", () => {
  it.each(["json", "sarif", "csv", "junit"])(
    "leaves the report in %s on standard output, and ends with 2",
    async (format) => {
      const args = ["scan", "--demo", "--quiet", "--format", format];
      const { code, stdout, stderr } = await cloudAudit([...args, "--output", "/dev/full"], {}, folder);
      const { stdout: whole } = await cloudAudit(args, {}, folder);
      expect(code).toBe(2);
      expect(stderr).toMatch(/could not be written to \/dev\/full \(ENOSPC\); it is on standard output/);
      expect(timeless(stdout)).toBe(timeless(whole));
    },
    60_000,
  );

  it("writes the other reports all the same", async () => {
    const args = ["scan", "--demo", "--quiet", "-o", "json=/dev/full", "-o", "sarif=whole.sarif"];
    expect((await cloudAudit(args, {}, folder)).code).toBe(2);
    expect(JSON.parse(readFileSync(join(folder, "whole.sarif"), "utf8"))).toHaveProperty("runs");
  });

  it("behind standard output is told, and ends with 2", () => {
    const command = `"${process.execPath}" "${BIN}" scan --demo --fail-on never --allow-unknown > /dev/full`;
    const { status, stderr } = spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
    expect({ status, stack: / {4}at /.test(stderr) }).toEqual({ status: 2, stack: false });
    expect(stderr).toMatch(/ENOSPC/);
  });

  it("stays everybody's", async () => {
    const modes = () => ["/dev/null", "/dev/full"].map((device) => statSync(device).mode);
    const before = modes();
    await cloudAudit(["scan", "--demo", "--quiet", "-o", "json=/dev/null", "-o", "csv=/dev/full"], {}, folder);
    expect(modes()).toEqual(before);
  });

  it("for a recording is told, and ends with 2", async () => {
    const before = statSync("/dev/full").mode;
    stub = await startStub(deny);
    const args = ["scan", "--service", "secretsmanager", "--record", "/dev/full"];
    const { code, stderr } = await cloudAudit(args, against(stub.endpoint), folder);
    expect({ code, stack: / {4}at /.test(stderr) }).toEqual({ code: 2, stack: false });
    expect(stderr).toMatch(/ENOSPC/);
    // A device is not ours: its mode stays as it was.
    expect(statSync("/dev/full").mode).toBe(before);
  });
});
