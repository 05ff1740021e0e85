import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { against, cloudAudit } from "./cli.ts";
import { deny, startStub, type Stub } from "./stub.ts";

const root = join(import.meta.dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp("```" + language + "\\n([\\s\\S]*?)```", "g"))].map(([, text]) => text!);

/** The command lines of the README, without what the reader types them for. */
const commands = blocks("sh")
  .flatMap((text) => text.split("\n"))
  .map((line) => line.replace(/\s+#.*$/, "").trim())
  .filter(Boolean);

// A shell would do these for the command.
const words = (line: string) =>
  line
    .replace(/ > \S+$/, "")
    .split(/\s+/)
    .slice(1)
    .map((word) => word.replace(/^'|'$/g, ""));

describe("the README", () => {
  const folder = mkdtempSync(join(tmpdir(), "cloud-audit-readme-"));
  let stub: Stub;

  beforeAll(async () => {
    stub = await startStub(deny);
    mkdirSync(join(folder, "audit-rules"));
    writeFileSync(join(folder, "audit-rules/bucket-name.ts"), blocks("ts")[0]!);
    writeFileSync(join(folder, ".env"), "PORT=8080\n");
    writeFileSync(join(folder, "credentials"), "[prod]\naws_access_key_id=testing\naws_secret_access_key=testing\n");
  });
  afterAll(async () => {
    await stub.stop();
    rmSync(folder, { recursive: true });
  });

  it.each(commands.filter((line) => line.startsWith("cloud-audit ")))("%s", async (line) => {
    const env = { ...against(stub.endpoint), AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials") };
    const { code, stdout, stderr } = await cloudAudit(words(line), env, folder);
    expect(stderr).not.toMatch(/^cloud-audit: |Warning|error/im);
    // 0, 1 and 3 are answers; 2 means that the README told the reader something that does not work.
    expect([0, 1, 3]).toContain(code);
    expect(stdout.length + stderr.length).toBeGreaterThan(50);
  });

  it("says the two commands that CI runs in a clean clone", () => {
    const ci = readFileSync(join(root, ".ci/run"), "utf8");
    for (const command of commands.filter((line) => line.startsWith("npm ")))
      for (const part of command.split(" && ")) expect(ci).toContain(part);
  });

  it("has a rule of one's own that finds what it says", async () => {
    const { stdout } = await cloudAudit(
      ["scan", "--demo", "--rules", "audit-rules", "--rule", "acme-*", "--show", "pass,fail", "--format", "json"],
      {},
      folder,
    );
    const { summary } = JSON.parse(stdout) as { summary: { pass: number; unknown: number } };
    expect(summary).toMatchObject({ pass: 5, unknown: 0 });
  });

  it("has configs that are valid", async () => {
    const yaml = blocks("yaml")[0]!.replace("customRules: [./audit-rules]\n", "");
    writeFileSync(join(folder, "example.yaml"), yaml + blocks("yaml")[1]!);
    const { code, stderr } = await cloudAudit(["scan", "--demo", "--config", "example.yaml"], {}, folder);
    expect(stderr).toMatch(/The recording .* has no region eu-central-1/);
    expect(code).toBe(2);
  });

  it("links to files that exist", () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path!);
    expect(links.length).toBeGreaterThan(5);
    for (const path of links) expect(() => readFileSync(join(root, path)), path).not.toThrow();
  });
});
