import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder, run } from "./run.ts";

const read = (file: string) => readFileSync(join(folder, file), "utf8");
const modeOf = (file: string) => statSync(join(folder, file)).mode & 0o777;
const SCAN = ["scan", "--demo", "--service", "s3"];

describe("reports", () => {
  it("are written at once in several formats, and say the same", async () => {
    const { stdout } = await run([...SCAN, "-o", "json=a.json", "-o", "sarif=b.sarif"]);
    const json = JSON.parse(read("a.json")) as { findings: { ruleId: string; outcome: string }[] };
    const sarif = JSON.parse(read("b.sarif")) as { version: string; runs: { results: { ruleId: string }[] }[] };
    expect(sarif.version).toBe("2.1.0");
    const failed = new Set(json.findings.filter(({ outcome }) => outcome === "fail").map(({ ruleId }) => ruleId));
    expect(failed.size).toBeGreaterThan(0);
    for (const id of failed) {
      expect(stdout).toContain(id);
      expect(sarif.runs.flatMap(({ results }) => results).map(({ ruleId }) => ruleId)).toContain(id);
    }
  });

  it("are for their owner's eyes only, also over a file that others could read", async () => {
    writeFileSync(join(folder, "old.json"), "old");
    chmodSync(join(folder, "old.json"), 0o644);
    await run([...SCAN, "-o", "json=old.json", "-o", "sarif=new.sarif"]);
    expect([modeOf("old.json"), modeOf("new.sarif")]).toEqual([0o600, 0o600]);
    expect(read("old.json")).not.toMatch(/^old/);
  });

  it("to standard output are the report and nothing else", async () => {
    const { stdout } = await run([...SCAN, "--format", "json"]);
    expect((JSON.parse(stdout) as { schemaVersion: number }).schemaVersion).toBe(1);
  });

  it("with --quiet beside a file leave standard output alone", async () => {
    const { stdout, stderr } = await run([...SCAN, "--quiet", "-o", "json=a.json"]);
    expect([stdout, stderr]).toEqual(["", ""]);
    expect(read("a.json")).toContain('"schemaVersion"');
  });

  it("are the same each time, but for the time", async () => {
    const once = async () => JSON.parse((await run([...SCAN, "--format", "json"])).stdout) as unknown;
    expect(await once()).toEqual(await once());
  });

  it("show the outcomes that were asked for, and count all", async () => {
    const shown = async (...show: string[]) => {
      const { stdout } = await run([...SCAN, "--format", "json", ...show]);
      return JSON.parse(stdout) as { findings: { outcome: string }[]; summary: Record<string, unknown> };
    };
    const usual = await shown();
    const passes = await shown("--show", "pass");
    expect(new Set(usual.findings.map(({ outcome }) => outcome))).not.toContain("pass");
    expect(new Set(passes.findings.map(({ outcome }) => outcome))).toEqual(new Set(["pass"]));
    expect(passes.summary).toEqual(usual.summary);
  });

  it("have no colours in a file, whatever the terminal has", async () => {
    const stdout = { write: () => {}, isTTY: true, columns: 80 };
    await run([...SCAN, "--output", "a.txt"], { stdout, env: { FORCE_COLOR: "3" } });
    expect(read("a.txt")).not.toContain("\u001b");
  });

  it("have colours on a terminal, none with NO_COLOR, --no-color or in a pipe", async () => {
    const colored = async (argv: string[], env: Record<string, string>, isTTY: boolean) => {
      let text = "";
      await run([...SCAN, ...argv], { stdout: { write: (part: string) => (text += part), isTTY, columns: 80 }, env });
      return text.includes("\u001b[");
    };
    expect(await colored([], { TERM: "xterm-256color" }, true)).toBe(true);
    expect(await colored([], { TERM: "xterm-256color", NO_COLOR: "1" }, true)).toBe(false);
    expect(await colored(["--no-color"], { TERM: "xterm-256color" }, true)).toBe(false);
    expect(await colored([], { TERM: "xterm-256color" }, false)).toBe(false);
    expect(await colored([], { TERM: "dumb" }, true)).toBe(false);
  });
});
