import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { installed, packed } from "../../bench/sizes.ts";

const root = join(import.meta.dirname, "../..");
const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { dependencies: object };
const lock = readFileSync(join(root, "package-lock.json"), "utf8");

describe("the package", () => {
  const pack = packed();
  const paths = pack.files.map(({ path }) => path);

  it("holds what it needs", () => {
    expect(paths).toEqual(
      expect.arrayContaining([
        ...["bin/cloud-audit.js", "bin/package.json", "dist/cli/main.cjs", "dist/lib/index.js", "dist/lib/index.d.ts"],
        ...["fixtures/demo/account.jsonl", "schema/report-1.json", "dist/THIRD-PARTY-LICENSES.txt"],
        ...["README.md", "CHANGELOG.md", "LICENSE", "package.json"],
      ]),
    );
  });

  it("holds nothing else", () => {
    const known =
      /^(bin|dist\/(cli|lib)|fixtures\/demo|schema)\/[^/]+$|^dist\/THIRD|^(README|CHANGELOG)\.md$|^LICENSE$|^package\.json$/;
    expect(paths.filter((path) => !known.test(path))).toEqual([]);
  });

  it("is small", () => {
    const { packages, bytes } = installed(pack);
    expect(pack.size).toBeLessThan(3e6);
    expect(bytes).toBeLessThan(12e6);
    expect(packages).toBeLessThanOrEqual(15);
  });

  it("needs no package that it does not name", () => {
    const code = paths.filter((path) => /^dist\/.+\.c?js$/.test(path));
    const asked = code.flatMap((path) => {
      const text = readFileSync(join(root, path), "utf8");
      return [
        ...text.matchAll(/\brequire\(["`]([^"`]+)["`]\)|\bfrom ?["`]([^"`]+)["`][;,]|\bimport\(["`]([^"`]+)["`]\)/g),
      ].map(([, required, from, imported]) => required ?? from ?? imported!);
    });
    const foreign = asked.filter((name) => /^[@\w]/.test(name) && !isBuiltin(name));
    expect(asked.length).toBeGreaterThan(100);
    // The SDK's messages tell to install this one, for signatures that none of our reads has.
    const known = [...Object.keys(dependencies), "@aws-sdk/signature-v4-crt"];
    expect([...new Set(foreign)].filter((name) => !known.includes(name))).toEqual([]);
  });

  it("brings every chunk that a chunk asks for", () => {
    const folder = join(root, "dist/cli");
    const asked = readdirSync(folder).flatMap((file) =>
      [...readFileSync(join(folder, file), "utf8").matchAll(/require\(["`]\.\/([^"`]+)["`]\)/g)].map(
        ([, name]) => name!,
      ),
    );
    expect(asked.filter((name) => !existsSync(join(folder, name)))).toEqual([]);
  });

  it("says nothing of the machine it was built on", () => {
    const telling = pack.files.filter(({ path }) => readFileSync(join(root, path), "utf8").includes(root));
    expect(telling).toEqual([]);
  });

  it("is installed from wherever its user installs from", () => {
    expect(lock).not.toContain('"resolved"');
  });
});
