import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { text } from "../../src/report/text.ts";
import { aFinding, aGap, aReport, aRule, aScan, PLAIN } from "./sample.ts";

const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));
const nasty = fc.constantFrom(
  ..."\u001b\u009b\u0007\b\r\n\t\0\u202e\u2066\u200d\u200b\ufeff\ufe0f\u3164 가데🚀é-",
  "👩‍💻",
  "\u001b[2J",
  "e\u0301",
);
const words = fc.string({ unit: fc.oneof(nasty, anyCharacter), maxLength: 60 });
const evidence = fc.dictionary(words, fc.oneof(words, fc.array(words), fc.dictionary(words, words)), { maxKeys: 4 });

const reports = fc
  .record({ name: words, region: words, account: words, tag: words, message: words, evidence, gap: words, why: words })
  .map(({ name, region, account, tag, message, gap, why, ...rest }) => {
    const rule = aRule({ why, fix: { text: why } });
    const resource = { name, region, account, arn: `arn:aws:s3:::${name}`, tags: { [tag]: tag } };
    const outcomes = ["fail", "unknown", "pass", "skip", "suppressed"] as const;
    return aReport(
      outcomes.map((outcome) => aFinding(rule, { outcome, resource, message, evidence: rest.evidence })),
      { rules: [rule], gaps: [aGap({ message: gap, region, code: gap })], scan: aScan({ accounts: [account, "b"] }) },
    );
  });
const options = fc.record({ width: fc.integer({ min: 40, max: 130 }), verbose: fc.boolean(), unicode: fc.boolean() });

describe("whatever resources are called", () => {
  it("nothing but our own colours can steer the terminal", () => {
    fc.assert(
      fc.property(reports, options, fc.constantFrom(0 as const, 3 as const), (report, some, color) => {
        const [out] = text(report, { ...PLAIN, ...some, color });
        expect(out!.replace(/\u001b\[\d+m/g, color ? "" : "$&")).not.toMatch(
          /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u,
        );
      }),
    );
  });

  it("no line is wider than the terminal, but for commands", () => {
    fc.assert(
      fc.property(reports, options, (report, some) => {
        const [out] = text(report, { ...PLAIN, ...some });
        for (const line of out!.split("\n"))
          if (!/^ +(\w+ +)?(aws s3api|cloud-audit|--)/.test(line))
            expect(stringWidth(line)).toBeLessThanOrEqual(some.width);
      }),
    );
  });

  it("names of all scripts stand in straight columns", () => {
    const names = ["web", "주문-서버", "データベース", "🚀🚀", "שלום", "👩‍💻-dev", "e\u0301a", "\u001b[2J"];
    const report = aReport(names.map((name) => aFinding(aRule(), { resource: { name } })));
    const columns = text(report, { ...PLAIN, width: 100 })[0]!
      .split("\n")
      .filter((line) => line.includes("eu-west-1"))
      .map((line) => stringWidth(line.slice(0, line.indexOf("eu-west-1"))));
    expect(columns).toHaveLength(names.length);
    expect(new Set(columns).size).toBe(1);
  });
});
