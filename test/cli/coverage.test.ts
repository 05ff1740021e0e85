import { Chalk } from "chalk";
import { describe, expect, it } from "vitest";
import type { ControlTable } from "../../src/aws/controls/index.ts";
import { coverageOf, coverages, summaryLine } from "../../src/cli/coverage.ts";
import { coverageText } from "../../src/cli/coverage-text.ts";
import { listRules } from "../../src/cli/rules.ts";
import type { World } from "../../src/cli/world.ts";
import type { AnyRule, References } from "../../src/model/index.ts";

const TABLE: ControlTable = {
  asOf: "2026-01-31",
  source: "https://docs.aws.amazon.com/controls.html",
  controls: {
    "RDS.2": "Instances are not publicly accessible",
    "RDS.10": "Instances authenticate by IAM",
    "RDS.18": { title: "Instances are in a VPC", retired: "2025-03-07: there is nowhere else" },
    "Account.1": {
      title: "The account names a contact",
      byHand: "an API tells a name, not whether that person still works for the company",
    },
    "Account.3": { title: "Somebody reads the mail", undecidable: "no API tells who reads mail" },
    "Account.4": { title: "Nobody decides this", outside: true },
    "SNS.1": { title: "Topics are encrypted with KMS", outside: "left the standard on 2024-04-10" },
  },
};
const rule = (id: string, fsbp: readonly string[]) => ({ id, references: { fsbp, docs: [] } as References }) as AnyRule;
const RULES = [
  rule("rds-instance-publicly-accessible", ["RDS.2"]),
  rule("rds-instance-with-a-name-that-is-a-good-deal-longer-than-most", ["RDS.2", "RDS.18"]),
  rule("account-contact-missing", ["Account.1"]),
  rule("sns-topic-unencrypted", ["SNS.1"]),
  rule("acme-typo", ["RSD.2"]),
];

const EXPECTED = `AWS Foundational Security Best Practices
FSBP: 2 of 4 controls decided, 1 without a rule, 1 not decidable by an API, 1
retired. The list is as of 2026-01-31:
https://docs.aws.amazon.com/controls.html

+ decided by a chosen rule   - by none   ? not decidable by an API   x retired

Account  1 of 2
  + Account.1  The account names a contact
               account-contact-missing
               (an API tells a name, not whether that person still works for the
               company)
  ? Account.3  Somebody reads the mail
               (no API tells who reads mail)

RDS  1 of 2
  + RDS.2   Instances are not publicly accessible
            rds-instance-publicly-accessible
            rds-instance-with-a-name-that-is-a-good-deal-longer-than-most
  - RDS.10  Instances authenticate by IAM
  x RDS.18  Instances are in a VPC
            rds-instance-with-a-name-that-is-a-good-deal-longer-than-most
            (2025-03-07: there is nowhere else)

Named by rules, but not part of it
  ! RSD.2  no such control is known
           acme-typo
    SNS.1  Topics are encrypted with KMS
           sns-topic-unencrypted
           (left the standard on 2024-04-10)
`;

describe("coverage", () => {
  const coverage = coverageOf("fsbp", TABLE, RULES);

  it("counts only what the framework lists now", () => {
    expect(coverage.summary).toEqual({ controls: 4, decided: 2, open: 1, undecidable: 1, retired: 1 });
    expect(summaryLine(coverage)).toBe(
      "FSBP: 2 of 4 controls decided, 1 without a rule, 1 not decidable by an API, 1 retired",
    );
  });

  it("names the state and the rules of each control, in the order that a person counts in", () => {
    expect(coverage.controls.map(({ id, state, rules }) => `${id} ${state} ${rules.length}`)).toEqual([
      "Account.1 decided 1",
      "Account.3 undecidable 0",
      "RDS.2 decided 2",
      "RDS.10 open 0",
      "RDS.18 retired 1",
      "RSD.2 unlisted 1",
      "SNS.1 outside 1",
    ]);
  });

  it("reads well at 80 columns", () => {
    const text = coverageText(coverage, new Chalk({ level: 0 }), 80);
    expect(tooLong(text)).toEqual([]);
    expect(text).toBe(EXPECTED);
  });

  it("says nothing of what there is none of", () => {
    const { controls } = TABLE;
    const all = coverageOf("fsbp", { ...TABLE, controls: { "RDS.2": controls["RDS.2"]! } }, RULES.slice(0, 1));
    expect(summaryLine(all)).toBe("FSBP: 1 of 1 controls decided");
  });

  it("groups the benchmarks of CIS by their sections", async () => {
    const [cis] = await coverages([], ["cis-5.0"]);
    expect(new Set(cis!.controls.map(({ group }) => group))).toEqual(
      new Set(["1 Identity", "2 Storage", "3 Logging", "4 Monitoring", "5 Networking"]),
    );
    expect(cis!.controls.map(({ id }) => id).slice(8, 11)).toEqual(["1.9", "1.10", "1.11"]);
  });

  it("has no table for advice on how to work", async () => {
    await expect(coverages([], ["well-architected"])).rejects.toThrow(
      "no list of all controls of AWS Well-Architected",
    );
  });
});

describe("cloud-audit rules", () => {
  it("sums up the coverage after the rules of a framework", async () => {
    expect(await said({ framework: ["fsbp"] })).toMatch(
      /\n\d+ rules\..*\n\nFSBP: \d+ of \d+ controls decided, .*\nEach control: cloud-audit rules --framework fsbp --coverage\n$/,
    );
    expect(await said({ framework: ["well-architected"] })).toMatch(/explain <rule-id>\n$/);
    expect(await said({})).toMatch(/explain <rule-id>\n$/);
  });

  it("keeps to a list of rules in JSON, and gives the coverage as JSON when it is asked for", async () => {
    expect(JSON.parse(await said({ framework: ["fsbp"], json: true }))[0]).toHaveProperty("severity");
    const found = JSON.parse(await said({ coverage: true, json: true }));
    expect(found.map(({ framework }: { framework: string }) => framework)).toEqual(["fsbp", "cis-3.0", "cis-5.0"]);
    expect(found[0].summary.decided).toBeGreaterThan(100);
  });

  it("shows the controls themselves with --coverage, within the columns of the terminal", async () => {
    const text = await said({ framework: ["fsbp"], coverage: true });
    expect(text).toMatch(/\nRDS {2}\d+ of 40\n/);
    expect(tooLong(text)).toEqual([]);
  });
});

// An address cannot be broken.
const tooLong = (text: string) => text.split("\n").filter((line) => line.length > 80 && !/^https:\S+$/.test(line));

async function said(flags: Parameters<typeof listRules>[0]): Promise<string> {
  let text = "";
  const stdout = { columns: 80, write: (part: string) => (text += part) };
  await listRules(flags, { stdout, env: {}, cwd: "/" } as unknown as World);
  return text;
}
