import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Finding, OUTCOMES, SEVERITIES } from "../../src/model/index.ts";
import { sorted } from "../../src/suppress/sort.ts";

const finding = (outcome: string, severity: string, ruleId: string, arn: string, fingerprint: string) =>
  ({ outcome, severity, ruleId, fingerprint, resource: { arn } }) as Finding;
const any = fc.record({
  outcome: fc.constantFrom(...OUTCOMES),
  severity: fc.constantFrom(...SEVERITIES),
  ruleId: fc.constantFrom("a-b", "a-c", "B-a"),
  arn: fc.constantFrom("arn:1", "arn:2", "ARN:1", "arn:ü"),
  fingerprint: fc.constantFrom("0", "1", "2"),
});
const made = fc
  .array(any)
  .map((all) => all.map((one) => finding(one.outcome, one.severity, one.ruleId, one.arn, one.fingerprint)));

describe("findings", () => {
  it("come by outcome, then from worst to least, then by rule, ARN and fingerprint", () => {
    const order = [
      finding("fail", "critical", "z", "z", "z"),
      finding("fail", "high", "a", "b", "0"),
      finding("fail", "high", "a", "b", "1"),
      finding("fail", "high", "b", "a", "0"),
      finding("fail", "info", "a", "a", "0"),
      finding("unknown", "critical", "a", "a", "0"),
      finding("pass", "critical", "a", "a", "0"),
    ];
    expect(sorted(order.toReversed())).toEqual(order);
  });

  it("come in the same order whatever order they were found in, and none is lost", () => {
    fc.assert(
      fc.property(made, fc.infiniteStream(fc.nat()), (findings, keys) => {
        const shuffled = findings
          .map((one) => ({ one, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(sorted(shuffled)).toEqual(sorted(findings));
        expect(sorted(findings)).toHaveLength(findings.length);
      }),
    );
  });

  it("do not come in the order of the machine's language", () => {
    const some = ["arn:ü", "arn:z", "arn:Z", "arn:a"].map((arn) => finding("fail", "low", "r", arn, "0"));
    expect(sorted(some).map(({ resource }) => resource.arn)).toEqual(["arn:Z", "arn:a", "arn:z", "arn:ü"]);
  });

  it("leave the list that they came in as it was", () => {
    const findings = Object.freeze([finding("pass", "low", "b", "b", "0"), finding("fail", "low", "a", "a", "0")]);
    expect(sorted(findings)).toHaveLength(2);
  });
});
