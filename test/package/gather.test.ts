import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { gather } from "../../scripts/build/types/gather.ts";

function gathered(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "cloud-audit-gather-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  try {
    return gather(join(folder, "index.d.ts")).text;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it("takes what is referred to, and leaves the rest", () => {
  const text = gathered({
    "index.d.ts": 'export declare const a: import("./far").Near | undefined;',
    "far.d.ts": 'export * from "./commands"; export * from "./models";',
    "commands.d.ts": "export interface Huge {}",
    "models.d.ts": "/** Kept. */\nexport interface Near { deep: Deep }\ninterface Deep {}\nexport interface Unused {}",
  });
  expect(text).toBe(
    "declare const a: Near | undefined;\n/** Kept. */\ninterface Near { deep: Deep }\ninterface Deep {}\nexport { a };\n",
  );
});

it("gives each of two declarations of one name its own, and none the name of a global", () => {
  const text = gathered({
    "index.d.ts":
      'import type { Tag, Date as Day } from "./one";\nimport type * as two from "./two";\n' +
      "export type All = Tag | two.Tag | Day | Date;",
    "one.d.ts": "export interface Tag { one: 1 }\nexport interface Date { day: 1 }",
    "two.d.ts": "export interface Tag { two: 2 }",
  });
  expect(text).toContain("type All = Tag | Tag2 | Date2 | Date;");
  expect(text).toContain("interface Tag2 { two: 2 }");
  expect(text).toContain("interface Date2 { day: 1 }");
});

it("takes the names of type parameters for what they are", () => {
  const text = gathered({
    "index.d.ts":
      "interface T { no: 1 }\nexport type F<T> = T extends (infer R)[] ? R : { [K in keyof T]: K };\nexport { T as Real };",
  });
  expect(text).toContain("type F<T> = T extends (infer R)[] ? R : { [K in keyof T]: K };");
  expect(text).toContain("interface Real { no: 1 }");
});

it("keeps a module that is exported as a whole", () => {
  const text = gathered({
    "index.d.ts": 'export * as z from "./z";',
    "z.d.ts": "declare function _enum(): Kind;\nexport { _enum as enum };\nexport interface Kind {}",
  });
  expect(text).toContain("declare namespace z {\n  export { _enum as enum, Kind };\n}");
  expect(text).toContain("declare function _enum(): Kind;");
  expect(text).toMatch(/export \{ z \};\n$/);
});

it("says of a shape of AWS what its first sentence says", () => {
  const text = gathered({
    "index.d.ts":
      "/**\n * <p>A <b>subnet</b>\n * of a VPC.</p> <p>And a page more.</p>\n * @public\n */\nexport interface Subnet {\n  /**\n   * @public\n   */\n  id?: string;\n}",
  });
  expect(text).toBe("/** A subnet of a VPC. */\ninterface Subnet {\n  \n  id?: string;\n}\nexport { Subnet };\n");
});
