import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import * as module from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const home = mkdtempSync(join(tmpdir(), "cloud-audit-compile-"));
let caches: string;
let runs = 0;
beforeEach(() => (caches = join(home, `run-${++runs}`)));
afterAll(() => rmSync(home, { recursive: true }));

function rules(env: NodeJS.ProcessEnv = {}) {
  const { PATH } = process.env;
  const argv = [join(root, "bin/cloud-audit.js"), "rules", "--json"];
  const own = { PATH, XDG_CACHE_HOME: caches, ...env };
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: "utf8", cwd: home, env: own });
  return { status, stderr, count: (JSON.parse(stdout) as object[]).length };
}
const folder = () => join(caches, "cloud-audit");
const file = () => join(folder(), readdirSync(folder())[0]!);
const good = { status: 0, stderr: "", count: expect.any(Number) as number };

it("what was compiled is kept for the user alone, unless the user does not want it", () => {
  expect(rules({ NODE_DISABLE_COMPILE_CACHE: "1" })).toEqual(good);
  expect(existsSync(caches)).toBe(false);
  expect(rules()).toEqual(good);
  expect(readdirSync(folder()).length).toBeGreaterThan(0);
});

// From 22.1 on Node does it by itself.
const own = "enableCompileCache" in module;
describe.skipIf(own)("what was compiled, before Node 22.1", () => {
  it("is read by its owner only, and written once", () => {
    const first = rules();
    const written = statSync(file());
    expect([written.mode & 0o777, statSync(folder()).mode & 0o777]).toEqual([0o600, 0o700]);
    expect(rules()).toEqual(first);
    expect(readdirSync(folder())).toHaveLength(1);
    expect(statSync(file()).mtimeMs).toBe(written.mtimeMs);
  });

  it("is made again where it is cut short or no such thing", () => {
    rules();
    for (const spoil of [
      () => truncateSync(file(), 5000),
      () => writeFileSync(file(), "x"),
      () => writeFileSync(file(), ""),
    ]) {
      spoil();
      expect(rules()).toEqual(good);
      expect(statSync(file()).size).toBeGreaterThan(100_000);
    }
  });

  it("is not taken from a file that others can write to", () => {
    rules();
    const { mtimeMs } = statSync(file());
    chmodSync(file(), 0o666);
    expect(rules()).toEqual(good);
    expect(statSync(file()).mtimeMs).toBeGreaterThan(mtimeMs);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it("is done without where nothing can be written", () => {
    writeFileSync(caches, "a file where the folder would be");
    expect(rules()).toEqual(good);
  });
});
