import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type JsonReport, jsonReport } from "../../src/report/json-schema.ts";
import { files, flat, folder, run } from "./run.ts";

const S3 = ["--demo", "--service", "s3", "--allow-unknown"];
const path = () => join(folder, "known.txt");
const write = (...argv: string[]) => run(["baseline", "write", "known.txt", ...S3, ...argv]);
const lines = () => readFileSync(path(), "utf8").split("\n");
const scan = (...argv: string[]) => run(["scan", ...S3, "--baseline", "known.txt", "--fail-on", "info", ...argv]);

describe("baseline write", () => {
  it("remembers every failure, in a line each, the same each time", async () => {
    const { code, stdout, stderr } = await write();
    expect([code, stdout]).toEqual([0, ""]);
    const first = readFileSync(path(), "utf8");
    const count = first.split("\n").length - 4;
    expect(stderr).toContain(`${count} known failures written to known.txt`);
    const { stdout: json } = await run(["scan", ...S3, "--format", "json"]);
    const { fail } = (JSON.parse(json) as JsonReport).summary;
    expect(count).toBe(Object.values(fail).reduce((a, b) => a + b));
    await write();
    expect(readFileSync(path(), "utf8")).toBe(first);
  });

  it("says what it could not decide, and exits 3 for it", async () => {
    const { code, stderr } = await run(["baseline", "write", "known.txt", "--demo"]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/could not be decided: what fails among them will be new/);
    expect(existsSync(path())).toBe(true);
  });

  it("writes reports too when they are asked for", async () => {
    const { stdout } = await write("--format", "json");
    expect(JSON.parse(stdout).schemaVersion).toBe(1);
  });

  it("knows before the scan that it cannot write", async () => {
    const { code, stderr } = await run(["baseline", "write", "no/such/known.txt", "--replay", "missing.jsonl"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/baseline cannot be written to no\/such\/known\.txt: its folder does not exist/);
  });

  it("writes none of a scan that was stopped", async () => {
    const stopped = new AbortController();
    stopped.abort();
    const { code } = await run(["baseline", "write", "known.txt", ...S3], { interrupted: stopped.signal });
    expect(code).not.toBe(0);
    expect(existsSync(path())).toBe(false);
  });
});

describe("scan --baseline", () => {
  it("exits 0 for what is known, and says how much that is", async () => {
    await write();
    const { code, stdout } = await scan();
    expect(code).toBe(0);
    const count = lines().length - 4;
    expect(flat(stdout)).toContain(`${count} checks failed, ${count} known by the baseline.`);
    expect(flat(stdout)).toContain("(known by the baseline)");
  });

  it("exits 1 for what is new, and marks the rest", async () => {
    await write();
    const [gone] = lines().slice(3);
    writeFileSync(
      path(),
      lines()
        .filter((line) => line !== gone)
        .join("\n"),
    );
    const { code, stdout } = await scan("--format", "json");
    expect(code).toBe(1);
    const report = JSON.parse(stdout) as JsonReport;
    const news = report.findings.filter(({ outcome, known }) => outcome === "fail" && !known);
    expect(news.map(({ fingerprint }) => fingerprint)).toEqual([gone!.slice(0, 32)]);
    expect(report.baseline).toEqual({ known: lines().length - 4, fixed: [], untold: 0 });
  });

  it("lists what is fixed, and says of what it cannot tell", async () => {
    await write();
    const other = `${"0".repeat(32)} s3-bucket-versioning-off 111122223333 eu-west-1 arn:aws:s3:::gone`;
    const untold = `${"1".repeat(32)} rds-instance-single-az 111122223333 eu-west-1 arn:aws:rds:x`;
    writeFileSync(path(), `${lines().join("\n")}${other}\n${untold}\n`);
    const { code, stdout } = await scan();
    expect(code).toBe(0);
    expect(flat(stdout)).toMatch(
      /Fixed since the baseline .* s3-bucket-versioning-off arn:aws:s3:::gone Of 1 other failure/,
    );
    const { baseline } = jsonReport.parse(JSON.parse((await scan("--format", "json")).stdout));
    expect(baseline).toMatchObject({ fixed: [{ arn: "arn:aws:s3:::gone" }], untold: 1 });
  });

  it.each([
    ["is missing", undefined, /known\.txt does not exist/],
    ["is another file", "{}", /known\.txt is no baseline/],
    ["is newer", "# cloud-audit baseline, version 7\n", /version 7; this cloud-audit reads version 1/],
    ["is damaged", "# cloud-audit baseline, version 1\n=======\n", /known\.txt:2: this is no line/],
  ])("exits 2 when the file %s", async (_, text, words) => {
    if (text !== undefined) files({ "known.txt": text });
    const { code, stdout, stderr } = await scan();
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(words);
  });
});
