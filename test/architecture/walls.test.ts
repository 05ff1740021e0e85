import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const { forbidden, options } = createRequire(import.meta.url)(join(root, ".dependency-cruiser.cjs")) as {
  forbidden: object[];
  options: ICruiseOptions;
};

async function walls(folders: string[], baseDir = root) {
  const { tsConfig: _, ...rest } = options;
  const { output } = await cruise(folders, {
    ...rest,
    baseDir,
    ruleSet: { forbidden },
    validate: true,
  } as ICruiseOptions);
  const { summary } = output as ICruiseResult;
  return {
    modules: summary.totalCruised,
    broken: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
}

describe("the walls", () => {
  it("stand", { timeout: 120_000 }, async () => {
    const { modules, broken } = await walls(["src", "rules"]);
    expect(broken).toEqual([]);
    // A tool that finds no modules finds no broken walls either.
    expect(modules).toBeGreaterThan(400);
  });

  it("are seen when they are broken", { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "cloud-audit-walls-"));
    const files: Readonly<Record<string, string>> = {
      "src/main.ts":
        'import "./model/a.ts"; import "./plan/p.ts"; import "../rules/s3/r.ts"; import "./aws/x.ts"; import "./origin/o.ts";',
      "src/origin/o.ts": 'import "../aws/x.ts"; export {};',
      "src/model/a.ts": 'import "../aws/x.ts"; export {};',
      "src/aws/x.ts": 'import "./y.ts"; export const x = 1;',
      "src/aws/y.ts": 'import { x } from "./x.ts"; export const y = x;',
      "src/plan/p.ts": 'import "node:fs"; export {};',
      "src/plan/dead.ts": "export {};",
      "rules/s3/r.ts": 'import "../../src/plan/p.ts"; export default {};',
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { broken } = await walls(["src", "rules"], folder);
    rmSync(folder, { recursive: true });
    expect([...new Set(broken.map((line) => line.split(":")[0]))].sort()).toEqual([
      "files-in-three-rooms",
      "model-imports-nothing",
      "no-cycles",
      "origin-on-demand",
      "origin-reads-code",
      "pure-rooms",
      "reachable",
      "rules-see-declarations-only",
    ]);
  });
});
