import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { licences } from "../../scripts/build/licences.ts";

describe("licences of what is bundled", () => {
  const folder = mkdtempSync(join(tmpdir(), "cloud-audit-licences-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  function module(name: string, license: string, text?: string): string {
    const own = join(folder, "node_modules", name);
    mkdirSync(join(own, "dist/esm"), { recursive: true });
    writeFileSync(join(own, "package.json"), JSON.stringify({ name, version: "1.0.0", license }));
    // Packages put such a file there to say how Node should read the folder.
    writeFileSync(join(own, "dist/esm/package.json"), '{ "type": "module" }');
    if (text) writeFileSync(join(own, "LICENSE"), text);
    return join(own, "dist/esm/index.js");
  }

  it("attaches a text once for all packages that have it", () => {
    const text = licences([
      module("b", "MIT", "Be nice."),
      module("a", "MIT", "Be nice."),
      module("c", "ISC", "Be kind."),
    ]);
    expect(text).toContain("a 1.0.0 (MIT)\nb 1.0.0 (MIT)\n\nBe nice.");
    expect(text).toContain("c 1.0.0 (ISC)\n\nBe kind.");
  });

  it("refuses what may not be inside", () => {
    expect(() => licences([module("strict", "AGPL-3.0-only", "Give all.")])).toThrow("strict is under AGPL-3.0-only");
  });

  it("refuses what brings no licence", () => {
    expect(() => licences([module("bare", "MIT")])).toThrow("bare brings no licence");
  });

  it("knows the text of the Apache licence", () => {
    expect(licences([module("apache", "Apache-2.0")])).toContain("Apache License");
  });
});
