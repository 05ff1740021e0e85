import { describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config/file.ts";
import { optionsOf } from "../../src/config/options.ts";
import { type RuleFilter, selectRules, serviceOf, severitiesOf } from "../../src/config/select.ts";
import { type AnyRule, Problem } from "../../src/model/index.ts";
import { z } from "../../src/index.ts";
import { files, folder } from "../cli/run.ts";

const rule = (id: string, over: Partial<AnyRule> = {}) =>
  ({ id, severity: "medium", references: { docs: [] }, ...over }) as AnyRule;
const options = z.strictObject({ days: z._default(z.number(), 7), names: z._default(z.array(z.string()), []) });
const all = [
  rule("s3-bucket-public", { severity: "critical", references: { fsbp: ["S3.1"], docs: [] } }),
  rule("s3-bucket-logs-off", { severity: "low", aliases: ["s3-old-name"] }),
  rule("rds-instance-single-az", { references: { cis: { "5.0": ["2.2.4"] }, docs: [] } }),
  rule("rds-snapshot-old", { severity: "info", options: options as never }),
];
const config = (text: string) => {
  files({ "cloud-audit.yaml": text });
  return loadConfig("cloud-audit.yaml", folder);
};
const chosen = (filter: RuleFilter, text?: string) =>
  selectRules(all, filter, text === undefined ? undefined : config(text)).map(({ id }) => id);
const said = (attempt: () => unknown): string => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Problem) return `${error.message} ${error.hint}`;
    throw error;
  }
  throw new Error("it was accepted");
};
const [pub, logs, az, old] = all.map(({ id }) => id) as [string, string, string, string];

describe("rules are chosen", () => {
  it.each<[RuleFilter, string[]]>([
    [{}, [pub, logs, az, old]],
    [{ rule: [az] }, [az]],
    [{ rule: ["s3-*"] }, [pub, logs]],
    [{ rule: ["*-bucket-*", "rds-snapshot-ol?"] }, [pub, logs, old]],
    [{ rule: ["s3-old-name"] }, [logs]],
    [{ rule: ["s3-old-*"] }, [logs]],
    [{ skipRule: ["s3-*"] }, [az, old]],
    [{ rule: ["s3-*"], skipRule: [pub] }, [logs]],
    [{ service: ["rds"] }, [az, old]],
    [{ service: ["rds", "s3"], severity: "medium" }, [pub, az]],
    [{ severity: "critical" }, [pub]],
    [{ framework: ["fsbp"] }, [pub]],
    [{ framework: ["fsbp", "cis-5.0"] }, [pub, az]],
  ])("by flags %j", (filter, expected) => {
    expect(chosen(filter)).toEqual(expected);
  });

  it.each<[string, RuleFilter, string[]]>([
    ["rules:\n  s3-*: off\n", {}, [az, old]],
    ["rules:\n  '*': off\n  s3-bucket-public: on\n", {}, [pub]],
    ["rules:\n  s3-bucket-public: on\n  '*': off\n  rds-*: true\n", {}, [az, old]],
    ["rules:\n  rds-snapshot-old: false\n", {}, [pub, logs, az]],
    ["rules:\n  rds-snapshot-old: { enabled: false }\n", {}, [pub, logs, az]],
    ["rules:\n  rds-snapshot-old: { severity: low }\n", {}, [pub, logs, az, old]],
    ["rules:\n  s3-old-name: off\n", {}, [pub, az, old]],
    // What is named exactly runs, though it is off; a pattern does not wake what sleeps.
    ["rules:\n  s3-*: off\n", { rule: [pub] }, [pub]],
    ["rules:\n  s3-bucket-public: off\n", { rule: ["s3-*"] }, [logs]],
    ["rules:\n  s3-bucket-logs-off: off\n", { rule: ["s3-old-name"] }, [logs]],
    // The least severity is that of the config, where it sets one.
    ["rules:\n  rds-snapshot-old: high\n", { severity: "high" }, [pub, old]],
    ["rules:\n  s3-bucket-public: low\n", { severity: "high" }, []],
  ])("by config %j with %j", (text, filter, expected) => {
    if (expected.length === 0) expect(said(() => chosen(filter, text))).toMatch(/No rule is left/);
    else expect(chosen(filter, text)).toEqual(expected);
  });

  it("a service is the first word of the id", () => {
    expect(serviceOf(all[2]!)).toBe("rds");
  });
});

describe("names that there are not", () => {
  it.each<[RuleFilter, RegExp]>([
    [{ rule: ["s3-bucket-pubic"] }, /no rule "s3-bucket-pubic".*Did you mean "s3-bucket-public"/],
    [{ skipRule: ["s3-bucket-pubic"] }, /no rule "s3-bucket-pubic".*Did you mean "s3-bucket-public"/],
    [{ rule: ["sqs-*"] }, /No rule matches "sqs-\*"/],
    [{ service: ["s4"] }, /no service "s4".*Did you mean "s3"/],
    [{ framework: ["fsbpp"] }, /no framework "fsbpp".*Did you mean "fsbp"/],
    [{ rule: ["something-else-entirely"] }, /no rule "something-else-entirely".*Known: |cloud-audit rules/],
  ])("%j", (filter, pattern) => {
    expect(said(() => chosen(filter))).toMatch(pattern);
  });

  it("in the config are said with their line", () => {
    expect(said(() => chosen({}, "failOn: low\nrules:\n  rds-*: off\n  s3-bucket-pubic: off\n"))).toMatch(
      /cloud-audit\.yaml:4: .*no rule "s3-bucket-pubic".*Did you mean "s3-bucket-public"/,
    );
    expect(said(() => chosen({}, "rules:\n  sqs-*: off\n"))).toMatch(/cloud-audit\.yaml:2: No rule matches "sqs-\*"/);
  });

  it("a pattern is no regular expression", () => {
    expect(said(() => chosen({ rule: ["s3.bucket*"] }))).toMatch(/No rule matches/);
    expect(said(() => chosen({ rule: ["(s3|rds)*"] }))).toMatch(/No rule matches/);
    expect(said(() => chosen({ rule: ["[*"] }))).toMatch(/No rule matches/);
  });
});

describe("severities and options of the config", () => {
  it("go by id, alias and pattern; a later one wins", () => {
    const text = "rules:\n  '*': low\n  s3-bucket-public: critical\n  s3-old-name: { severity: high }\n";
    expect(severitiesOf(all, config(text))).toEqual(
      new Map([
        [pub, "critical"],
        [logs, "high"],
        [az, "low"],
        [old, "low"],
      ]),
    );
  });

  it("are defaults, joined with what is set", () => {
    const of = (text: string) => optionsOf(all, all, config(text)).get(old);
    expect(of("")).toEqual({ days: 7, names: [] });
    expect(of("rules:\n  rds-snapshot-old: { options: { days: 3 } }\n")).toEqual({ days: 3, names: [] });
    expect(
      of("rules:\n  rds-snapshot-*: { options: { days: 3 } }\n  rds-snapshot-old: { options: { names: [a] } }\n"),
    ).toEqual({
      days: 3,
      names: ["a"],
    });
  });

  it.each([
    ["of the wrong type", "days: soon", /cloud-audit\.yaml:\d: .*days of rds-snapshot-old/],
    ["that there are not", "dyas: 3", /cloud-audit\.yaml:[23]: .*rds-snapshot-old has no option "dyas"/],
  ])("%s are said with file, line and rule", (_, option, pattern) => {
    const text = `rules:\n  rds-snapshot-old:\n    options:\n      ${option}\n`;
    expect(said(() => optionsOf(all, all, config(text)))).toMatch(pattern);
    const byPattern = `rules:\n  rds-*old:\n    options:\n      ${option}\n`;
    expect(said(() => optionsOf(all, all, config(byPattern)))).toMatch(pattern);
  });

  it("for a rule that has none are a mistake", () => {
    const text = "rules:\n  rds-instance-single-az:\n    options: { days: 3 }\n";
    expect(said(() => optionsOf(all, all, config(text)))).toMatch(
      /cloud-audit\.yaml:3: .*rds-instance-single-az has no options/,
    );
  });

  it("that there are not are noticed too where the rule's schema would let them pass", () => {
    const lenient = rule("rds-lenient-rule", { options: z.object({ days: z._default(z.number(), 7) }) as never });
    const text = "rules:\n  rds-lenient-rule:\n    options: { dyas: 3 }\n";
    expect(said(() => optionsOf([lenient], [lenient], config(text)))).toMatch(/no option "dyas".*Did you mean "days"/);
  });

  it("by a pattern that reaches rules without options are a mistake, with the pattern's line", () => {
    const text = "failOn: low\nrules:\n  rds-*:\n    options: { days: 3 }\n";
    expect(said(() => optionsOf(all, all, config(text)))).toMatch(
      /cloud-audit\.yaml:4: .*rds-instance-single-az has no options/,
    );
  });
});
