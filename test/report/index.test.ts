import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FORMATS, renderWhole } from "../../src/report/index.ts";
import { PLAIN } from "./sample.ts";
import { scenario } from "./scenario.ts";

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** The packages and files that come along when a source file is loaded. */
function loaded(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const url = new URL(`../../src/${file}`, import.meta.url);
  for (const [, from = ""] of readFileSync(url, "utf8").matchAll(/^(?:import|export)(?! type)[^;]*? from "(.+)";/gm))
    if (from.startsWith(".")) loaded(new URL(from, `http://x/${file}`).pathname.slice(1), seen);
    else seen.add(from);
  return seen;
}
const packages = (file: string) => [...loaded(`report/${file}`)].filter((one) => !one.endsWith(".ts")).sort();

describe("the reporters", () => {
  it("are known by name", () => {
    expect(FORMATS).toEqual(["text", "json", "sarif", "junit", "markdown", "gitlab", "csv", "ocsf", "asff"]);
  });

  it("come alone: none with the list of them, and packages only with the one that needs them", () => {
    expect([...loaded("report/index.ts")]).toEqual(["report/index.ts"]);
    expect(packages("json.ts")).toEqual([]);
    expect(packages("sarif.ts")).toEqual([]);
    expect(packages("text.ts")).toEqual(["chalk", "string-width", "wrap-ansi"]);
    expect(packages("json-schema.ts")).toEqual(["zod"]);
  });

  it.each(FORMATS)("%s leaves the report as it is", async (format) => {
    const parts = await renderWhole(format, frozen(scenario), PLAIN);
    expect(parts).toHaveLength(1);
    expect(parts[0]).toMatch(/\n$/);
    expect(await renderWhole(format, scenario, PLAIN)).toEqual(parts);
  });
});
