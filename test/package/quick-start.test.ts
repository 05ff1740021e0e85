import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import stringWidth from "string-width";
import { afterAll, describe, expect, it } from "vitest";
import { quickened } from "../../scripts/build/quick-start.ts";

const modules = join(import.meta.dirname, "../../node_modules");
const folder = mkdtempSync(join(modules, ".cloud-audit-quick-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("string-width as it is built", async () => {
  const path = join(modules, "string-width/index.js");
  const changed = quickened(readFileSync(path, "utf8"), path);
  writeFileSync(join(folder, "string-width.mjs"), changed);
  const { default: quick } = (await import(pathToFileURL(join(folder, "string-width.mjs")).href)) as {
    default: typeof stringWidth;
  };

  it("sets nothing up that it may not need", () => {
    expect(changed).not.toMatch(/^const \w+ = (new Intl|\/.*\\p\{)/m);
  });

  it("measures every character as it ever did", () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0xff_ff; code++) {
      if (code >= 0xd8_00 && code <= 0xdf_ff) continue;
      const text = String.fromCodePoint(code);
      if (quick(text) !== stringWidth(text)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    "日本語",
    "👩‍👩‍👧 x",
    "e\u0301",
    "가",
    "1️⃣",
    "❤️ ✓",
    "a…b · ● → ─",
    "\u001b[31mé\u001b[0m",
    "\u0e33",
    "©️",
    "↔️",
    "▪️",
  ])("measures %s as it ever did", (text) => {
    expect(quick(text)).toBe(stringWidth(text));
    expect(quick(text, { ambiguousIsNarrow: false })).toBe(stringWidth(text, { ambiguousIsNarrow: false }));
  });
});

it("changes nothing else", () => {
  expect(quickened("const a = 1;", "/src/a.ts")).toBe("const a = 1;");
});

it("says when a dependency is no longer what it was", () => {
  expect(() => quickened("", "/node_modules/string-width/index.js")).toThrow("string-width/index.js has changed");
});
