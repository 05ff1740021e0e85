import { describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config/file.ts";
import { gatesOf } from "../../src/config/gates.ts";
import { suppressionsOf } from "../../src/config/suppressions.ts";
import { Problem } from "../../src/model/index.ts";
import { files, flat, folder } from "../cli/run.ts";
import { RULES } from "../suppress/world.ts";

function loaded(yaml: string, others: Readonly<Record<string, string>> = {}) {
  files({ "cloud-audit.yaml": yaml, ...others });
  return loadConfig("cloud-audit.yaml", folder);
}
const read = (yaml: string, others?: Readonly<Record<string, string>>) =>
  suppressionsOf(loaded(yaml, others), RULES, folder);

function problem(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(Problem);
    const { message, hint } = error as Problem;
    return flat(`${message} ${hint}`);
  }
  return "none";
}

describe("suppressions", () => {
  it("are read in the shape of the documentation, with their lines", () => {
    const { entries } = read(`suppressions:
  - rule: s3-bucket-versioning-off          # id or glob
    resource: "arn:aws:s3:::scratch-*"
    reason: rebuilt every night
    owner: data-team
    expires: 2027-03-31
    maxMatches: 5
  - rule: s3-*
    account: 012345678901
    region: eu-*
    tags: { team: data, tier: 3 }
    reason: old
`);
    expect(entries).toEqual([
      {
        rule: "s3-bucket-versioning-off",
        resource: "arn:aws:s3:::scratch-*",
        reason: "rebuilt every night",
        owner: "data-team",
        expires: "2027-03-31",
        maxMatches: 5,
        at: "cloud-audit.yaml:2",
      },
      {
        rule: "s3-*",
        account: "012345678901",
        region: "eu-*",
        tags: { team: "data", tier: "3" },
        reason: "old",
        at: "cloud-audit.yaml:8",
      },
    ]);
  });

  it("are none without a config, or with an empty list", () => {
    expect(suppressionsOf(undefined, RULES, folder).entries).toEqual([]);
    expect(read("suppressions:\n").entries).toEqual([]);
    expect(read("suppressions: []\n").entries).toEqual([]);
  });

  it("may stand in files of their own, beside the config", () => {
    const entry = "- { rule: s3-*, resource: a, reason: x }";
    const { entries } = read(`include: [teams/data.yaml]\nsuppressions:\n  ${entry}\n`, {
      "teams/data.yaml": `# data\nsuppressions:\n  ${entry}\n`,
    });
    expect(entries.map(({ at }) => at)).toEqual(["cloud-audit.yaml:3", "teams/data.yaml:3"]);
  });

  it("an included file may hold nothing else", () => {
    const words = problem(() => read("include: [more.yaml]\n", { "more.yaml": "suppressions: []\nfailOn: never\n" }));
    expect(words).toMatch(/more\.yaml:2: .*suppressions only, no failOn\. It is included at cloud-audit\.yaml:1/);
    expect(problem(() => read("include: [nope.yaml]\n"))).toMatch(/nope\.yaml does not exist/);
  });

  const one = (rest: string) => `suppressions:\n  - rule: s3-bucket-versioning-off\n${rest}`;
  it.each<[string, string, RegExp]>([
    ["no list", "suppressions: yes\n", /yaml:1: suppressions should be a list/],
    ["no map", "suppressions:\n  - s3-*\n", /yaml:2: a suppression should be a map of rule, resource/],
    [
      "no reason",
      one("    resource: a\n"),
      /yaml:2: this suppression has no reason\. It should be a text that says why/,
    ],
    ["an empty reason", one("    resource: a\n    reason: ' '\n"), /yaml:4: reason should be a text/],
    ["no rule", "suppressions:\n  - resource: a\n    reason: x\n", /yaml:2: this suppression has no rule/],
    [
      "a slip of a key",
      one("    resorce: a\n    reason: x\n"),
      /yaml:3: there is no setting "resorce" .* "resource"\?/,
    ],
    ["no resource at all", one("    reason: x\n"), /yaml:2: .*names no resource.*turn the rule off/],
    ["no tag", one("    tags: {}\n    reason: x\n"), /yaml:2: tags names no tag/],
    ["no date", one("    resource: a\n    reason: x\n    expires: soon\n"), /yaml:5: expires should be a date/],
    [
      "a day that is not",
      one("    resource: a\n    reason: x\n    expires: 2027-02-30\n"),
      /yaml:5: expires should be/,
    ],
    ["no number", one("    resource: a\n    reason: x\n    maxMatches: 0\n"), /yaml:5: maxMatches should be a whole/],
    ["no tag's key", "suppressionTag: ''\n", /yaml:1: suppressionTag should be the key/],
  ])("%s is refused", (_, yaml, words) => {
    expect(problem(() => read(yaml))).toMatch(words);
  });
});

describe("rules that are never suppressed", () => {
  it("are ids, earlier ids and globs", () => {
    expect(read("neverSuppress: [s3-bucket-unversioned, rds-*]\n").never).toEqual(
      new Set(["s3-bucket-versioning-off", "rds-instance-single-az"]),
    );
  });

  it("exist: a slip would make them suppressible", () => {
    expect(problem(() => read("neverSuppress:\n  - s3-bucket-versoning-off\n"))).toMatch(
      /yaml:2: There is no rule .* "s3-bucket-versioning-off"\?/,
    );
    expect(problem(() => read("neverSuppress: [s4-*]\n"))).toMatch(/yaml:1: No rule matches "s4-\*"/);
  });
});

describe("gates", () => {
  const gates = (yaml: string) => gatesOf(loaded(yaml), RULES);
  it("are by rule or framework, a later one wins", () => {
    const found = gates(`gates:
  - { framework: fsbp, failOn: low }
  - { rule: rds-*, failOn: never }
`);
    expect(Object.fromEntries(found)).toEqual({
      "s3-bucket-versioning-off": "low",
      "s3-bucket-logs-off": "low",
      "rds-instance-single-az": "never",
    });
  });

  it.each([
    ["gates:\n  - failOn: low\n", /yaml:2: a gate should name a rule or a framework/],
    ["gates:\n  - { rule: a, framework: fsbp, failOn: low }\n", /one of them/],
    ["gates:\n  - { rule: s4-*, failOn: low }\n", /yaml:2: No rule matches "s4-\*"/],
    ["gates:\n  - { framework: fsb, failOn: low }\n", /yaml:2: There is no framework "fsb".*"fsbp"/],
    ["gates:\n  - { rule: s3-*, failOn: bad }\n", /yaml:2: failOn should be critical, high/],
    ["gates:\n  - { rule: s3-* }\n", /yaml:2: this gate has no failOn/],
  ])("%j is refused", (yaml, words) => {
    expect(problem(() => gates(yaml))).toMatch(words);
  });
});
