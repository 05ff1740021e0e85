import { describe, expect, it } from "vitest";
import { namesIn, parseFilterPattern, uncovered } from "../../src/aws/filter-pattern.ts";

const parse = (text: string) => parseFilterPattern(text)!;
const covers = (actual: string, wanted: string) => uncovered(parse(wanted), [parse(actual)]).length === 0;
const WANTED = `{ ($.eventSource = kms.amazonaws.com) && (($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion)) }`;

describe("filter patterns", () => {
  it.each([
    [
      "the same, otherwise written",
      `{(($.eventName="ScheduleKeyDeletion")||($.eventName="DisableKey"))&&($.eventSource="kms.amazonaws.com")}`,
    ],
    [
      "more events",
      `{ $.eventSource = "kms.amazonaws.com" && ($.eventName = DisableKey || $.eventName = ScheduleKeyDeletion || $.eventName = PutKeyPolicy) }`,
    ],
    ["of any source", `{ ($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion) }`],
    ["by a wildcard", `{ $.eventName = "*Key*" }`],
    ["all that has a name", `{ $.eventName EXISTS }`],
    ["all but something else", `{ $.eventSource != "iam.amazonaws.com" }`],
    [
      "&& before ||",
      `{ $.eventName = DisableKey || $.eventName = ScheduleKeyDeletion && $.eventSource = kms.amazonaws.com }`,
    ],
  ])("covers: %s", (_, actual) => expect(covers(actual, WANTED)).toBe(true));

  it.each([
    ["one event of two", `{ ($.eventSource = kms.amazonaws.com) && ($.eventName = DisableKey) }`],
    ["of another source", WANTED.replace("kms.", "s3.")],
    ["only with an error", `{ ($.eventName = DisableKey || $.eventName = ScheduleKeyDeletion) && $.errorCode EXISTS }`],
    ["all but these", `{ $.eventName != "*Key*" }`],
  ])("does not cover: %s", (_, actual) => expect(covers(actual, WANTED)).toBe(false));

  it("takes several filters together, and names what is left", () => {
    const one = parse("{ $.eventName = DisableKey }");
    expect(uncovered(parse(WANTED), [one, parse("{ $.eventName = ScheduleKeyDeletion }")])).toEqual([]);
    expect(namesIn(uncovered(parse(WANTED), [one]))).toEqual(["ScheduleKeyDeletion"]);
  });

  it("compares what is absent", () => {
    const root = `{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }`;
    expect(
      covers(
        `{$.eventType!="AwsServiceEvent" && $.userIdentity.invokedBy  not  exists && $.userIdentity.type="Root"}`,
        root,
      ),
    ).toBe(true);
    expect(covers(root, `{ $.userIdentity.type = "Root" }`)).toBe(false);
  });

  it.each(["", "ERROR", "[ip, user]", "{ }", "{ $.a = 1 || }", "{ ($.a = 1 }", "{ $.a > 5 }", "{ $.a = 1 $.b = 2 }"])(
    "does not understand %j",
    (text) => expect(parseFilterPattern(text)).toBeUndefined(),
  );

  it("does not multiply without end", () => {
    const many = `(${Array.from({ length: 50 }, (_, i) => `$.a = ${i}`).join(" || ")})`;
    expect(parseFilterPattern(`{ ${[many, many, many].join(" && ")} }`)).toBeUndefined();
  });
});
