import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const bin = (name: string) => join(root, "node_modules/.bin", name);

describe("the package as npm would publish it", () => {
  const folder = mkdtempSync(join(tmpdir(), "cloud-audit-pack-"));
  spawnSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], { cwd: root });
  const tarball = join(folder, readdirSync(folder)[0]!);
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is found sound by publint", () => {
    const { status, stdout } = spawnSync(bin("publint"), ["--strict", tarball], { encoding: "utf8" });
    expect(status, stdout).toBe(0);
  });

  it("gives its types to whoever imports it", () => {
    const flags = ["--profile", "esm-only", "--exclude-entrypoints", "./schema/*", "--format", "ascii", "--no-emoji"];
    const { status, stdout } = spawnSync(bin("attw"), [tarball, ...flags], { encoding: "utf8" });
    expect(status, stdout).toBe(0);
    // A package without types passes too.
    expect(stdout).toMatch(/node16 \(from ESM\): OK \(ESM\)/);
  });
});
