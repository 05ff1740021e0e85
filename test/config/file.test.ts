import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findConfig, loadConfig } from "../../src/config/file.ts";
import { Problem } from "../../src/model/index.ts";
import { files, folder } from "../cli/run.ts";

function load(text: string) {
  files({ "cloud-audit.yaml": text });
  return loadConfig("cloud-audit.yaml", folder);
}
/** What is said of a config file that is wrong: message and hint. */
function said(text: string): string {
  try {
    load(text);
  } catch (error) {
    if (error instanceof Problem) return `${error.message} ${error.hint}`;
    throw error;
  }
  throw new Error("it was accepted");
}

describe("a config file", () => {
  it("may set all of this", () => {
    const text = `
      regions: [eu-west-1, us-east-1]
      skipAccounts: [111122223333, "000011112222"]
      failOn: never
      allowUnknown: true
      customRules: [./rules]
      rules:
        s3-*: off
        s3-bucket-versioning-off: critical
        rds-instance-single-az: true
        ec2-a: { enabled: false }
        ec2-b: { severity: low, options: { days: 3 } }
    `;
    expect(load(text).values).toEqual({
      regions: ["eu-west-1", "us-east-1"],
      skipAccounts: [111122223333, "000011112222"],
      failOn: "never",
      allowUnknown: true,
      customRules: ["./rules"],
      rules: {
        "s3-*": "off",
        "s3-bucket-versioning-off": "critical",
        "rds-instance-single-az": true,
        "ec2-a": { enabled: false },
        "ec2-b": { severity: "low", options: { days: 3 } },
      },
    });
  });

  it.each(["", "# nothing yet\n", "---\n", "rules:\n"])("may be empty: %j", (text) => {
    expect(load(text).values).toEqual({});
  });

  it("knows the line of each of its keys", () => {
    const { at } = load("failOn: high\nrules:\n  # a comment\n  s3-*: off\n  rds-*:\n    options:\n      days: 3\n");
    expect(at("failOn")).toBe("cloud-audit.yaml:1");
    expect(at("rules", "s3-*")).toBe("cloud-audit.yaml:4");
    expect(at("rules", "rds-*", "options", "days")).toBe("cloud-audit.yaml:7");
  });

  it("keeps an account id that begins with zeros when it is quoted", () => {
    expect(load('skipAccounts: ["000011112222"]').values.skipAccounts).toEqual(["000011112222"]);
  });
});

describe("what is wrong is said with file, line, and the nearest key", () => {
  it.each<[string, string, RegExp[]]>([
    [
      "an unknown key",
      "regions: [eu-west-1]\nfialOn: high\n",
      [/cloud-audit\.yaml:2: .*"fialOn"/, /Did you mean "failOn"/],
    ],
    ["a key that is far from all", "whatever: 1\n", [/cloud-audit\.yaml:1/, /Known: regions, /]],
    [
      "an unknown key of a rule",
      "rules:\n  s3-a:\n    sevrity: low\n",
      [/cloud-audit\.yaml:3: .*"sevrity"/, /Did you mean "severity"/],
    ],
    [
      "a severity that there is not",
      "\n\nfailOn: hihg\n",
      [/cloud-audit\.yaml:3: failOn/, /critical, high, medium, low, info, never/],
    ],
    [
      "a setting of a rule that there is not",
      "rules:\n  s3-a: offf\n",
      [/cloud-audit\.yaml:2: rules\.s3-a/, /on, off, a severity/],
    ],
    [
      "a severity of a rule that there is not",
      "rules:\n  s3-a:\n    severity: urgent\n",
      [/cloud-audit\.yaml:3: /, /critical, high/],
    ],
    ["a text in place of a list", "regions: eu-west-1\n", [/cloud-audit\.yaml:1: regions should be (a list|array)/]],
    [
      "a number in a list of texts",
      "regions:\n  - eu-west-1\n  - 3\n",
      [/cloud-audit\.yaml:3: regions\.1 should be (a text|string)/],
    ],
    ["a list in place of a map", "rules:\n  - s3-a\n", [/cloud-audit\.yaml:[12]: rules should be a map/]],
    ["a list in place of the whole", "- a\n", [/cloud-audit\.yaml:1: the file should be a map/]],
    ["a text in place of the whole", "hello\n", [/cloud-audit\.yaml:1: the file should be a map/]],
    [
      "a text in place of a yes or no",
      "allowUnknown: maybe\n",
      [/cloud-audit\.yaml:1: allowUnknown should be (true or false|boolean)/],
    ],
    ["options that are no map", "rules:\n  s3-a:\n    options: 3\n", [/cloud-audit\.yaml:3: /, /a map/]],
    ["broken YAML", "rules:\n  a: [1\nb: 2\n", [/cloud-audit\.yaml:\d: this is not valid YAML/]],
    ["one key twice", "failOn: high\nfailOn: low\n", [/cloud-audit\.yaml:2: .*not valid YAML.*unique/]],
    ["a tab", "rules:\n\ta: on\n", [/cloud-audit\.yaml:2: this is not valid YAML/]],
    ["an alias without an anchor", "regions: *none\n", [/cloud-audit\.yaml: this is not valid YAML.*none/]],
    ["two documents", "failOn: high\n---\nfailOn: low\n", [/cloud-audit\.yaml:2: this is not valid YAML/]],
  ])("%s", (_, text, patterns) => {
    for (const pattern of patterns) expect(said(text)).toMatch(pattern);
  });

  it("a file that cannot be read", () => {
    expect(() => loadConfig("nope.yaml", folder)).toThrow(/nope\.yaml does not exist/);
    files({ "sub/x": "" });
    expect(() => loadConfig("sub", folder)).toThrow(/sub cannot be read \(EISDIR\)/);
  });

  it("a file that is no text for people does not hang or crash", () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi"
      .split("")
      .map((letter, i) => `${letter}: &${letter} [${Array(9).fill(`*${"abcdefgh"[i]}`).join()}]`)
      .join("\n")}\nregions: *i\n`;
    expect(said(bomb)).toMatch(/cloud-audit\.yaml/);
    expect(said("\u0000\u0001binary")).toMatch(/cloud-audit\.yaml:1/);
  });
});

describe("finding it", () => {
  it("looks in the folder and in those above", () => {
    files({ "cloud-audit.yaml": "", "a/b/c/x": "" });
    expect(findConfig(join(folder, "a", "b", "c"))).toBe(join(folder, "cloud-audit.yaml"));
    files({ "a/b/cloud-audit.yaml": "" });
    expect(findConfig(join(folder, "a", "b", "c"))).toBe(join(folder, "a", "b", "cloud-audit.yaml"));
  });

  it("finds none where there is none", () => {
    expect(findConfig(folder)).toBeUndefined();
  });
});
