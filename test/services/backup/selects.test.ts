import { describe, expect, it } from "vitest";
import { followsOptIn, namesListedTypes, selects } from "../../../src/services/backup/selects.ts";

const arn = "arn:aws:ec2:eu-west-1:111122223333:volume/vol-1";
const selection = (also: object) => ({
  SelectionName: "data",
  IamRoleArn: "arn:aws:iam::111122223333:role/b",
  ...also,
});
const tag = (ConditionKey: string, ConditionValue: string) => ({
  ConditionType: "STRINGEQUALS" as const,
  ConditionKey,
  ConditionValue,
});
const when = (operator: string, key: string, value: string) => ({
  Resources: ["*"],
  Conditions: { [operator]: [{ ConditionKey: `aws:ResourceTag/${key}`, ConditionValue: value }] },
});

describe("a selection of a backup plan", () => {
  it.each([
    ["everything", {}, true],
    ["its ARN", { Resources: [arn] }, true],
    ["its type", { Resources: ["arn:aws:rds:*:*:db:*", "arn:aws:ec2:*:*:volume/*"] }, true],
    ["another type", { Resources: ["arn:aws:rds:*:*:db:*"] }, false],
    ["everything but its type", { Resources: ["*"], NotResources: ["arn:aws:ec2:*:*:volume/*"] }, false],
    ["one of two tags", { ListOfTags: [tag("stage", "test"), tag("aws:ResourceTag/backup", "daily")] }, true],
    ["its type, and what has another tag", { Resources: ["arn:aws:ec2:*"], ListOfTags: [tag("stage", "test")] }, true],
    ["another type, and what has its tag", { Resources: ["arn:aws:s3:::*"], ListOfTags: [tag("stage", "prod")] }, true],
    ["another tag of everything", { Resources: ["*"], ListOfTags: [tag("stage", "test")] }, false],
    [
      "its tag, but another beside it",
      { ListOfTags: [tag("backup", "daily")], ...when("StringEquals", "stage", "test") },
      false,
    ],
    ["a tag that it has", when("StringEquals", "stage", "prod"), true],
    ["a part of the value", when("StringLike", "stage", "pr*"), true],
    ["a tag that it lacks, whatever its value", when("StringLike", "team", "*"), false],
    ["all but another value", when("StringNotEquals", "stage", "test"), true],
    ["all but its value", when("StringNotEquals", "stage", "prod"), false],
    ["all but values like its own", when("StringNotLike", "stage", "p*"), false],
    ["values in other letters", when("StringEquals", "stage", "PROD"), false],
  ])("of %s", (_, also, expected) => {
    const thing = { arn, tagging: { stage: "prod", backup: "daily" } };
    expect(selects(selection(also), thing)).toBe(expected);
  });

  it("needs no tags when it asks for none", () => {
    const untold = {
      arn,
      get tagging(): never {
        throw new Error("asked");
      },
    };
    expect(selects(selection({ Resources: [arn] }), untold)).toBe(true);
    expect(selects(selection({ NotResources: [arn], ListOfTags: [tag("a", "b")] }), untold)).toBe(false);
  });

  it.each([
    ["everything", {}, true],
    ["all of everything", { Resources: ["*"] }, true],
    ["its service", { Resources: ["arn:aws:ec2:*"] }, true],
    ["its service, in full", { Resources: ["arn:aws:ec2:*:*:*"] }, true],
    ["another type beside its tag", { Resources: ["arn:aws:rds:*:*:db:*"], ListOfTags: [tag("a", "b")] }, true],
    ["its type", { Resources: ["arn:aws:ec2:*:*:volume/*"] }, false],
    ["its ARN", { Resources: [arn] }, false],
  ])("of %s follows the region's opt-in: %s", (_, also, expected) => {
    expect(followsOptIn(selection(also), { arn })).toBe(expected);
  });

  it("that asks for tags too may take any type", () => {
    expect(namesListedTypes(selection({ Resources: [arn], ListOfTags: [tag("a", "b")] }))).toBe(false);
  });

  it.each([
    ["arn:aws:ec2:*:*:volume/*", true],
    ["arn:aws:rds:eu-west-1:111122223333:db:orders", true],
    ["arn:aws-cn:dynamodb:*:*:table/*", true],
    ["arn:aws:rds:*:*:cluster:*", false],
    ["arn:aws:ec2:*", false],
    ["*", false],
  ])("knows all that %s can mean: %s", (pattern, expected) => {
    expect(namesListedTypes(selection({ Resources: [pattern] }))).toBe(expected);
  });
});
