import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";

const require = createRequire(import.meta.url);

/** The names of the properties of a CloudFormation type, as the CDK knows them. */
function propertiesOf(type: string): string[] {
  const [, service, name] = type.split("::");
  const library = require(`aws-cdk-lib/aws-${service!.toLowerCase()}`) as Record<string, { prototype: object }>;
  return Object.getOwnPropertyNames(library[`Cfn${name}`]!.prototype).map((one) => one.toLowerCase());
}

const concerned = rules.filter(({ concerns }) => concerns);

describe("what rules say they concern", () => {
  it("is said by the telling ones", () => expect(concerned.length).toBeGreaterThan(15));

  it.each(concerned.map((rule) => [rule.id, rule] as const))("%s", (_, { concerns, subject }) => {
    const [property] = concerns!.cloudformation!.split(".");
    expect(propertiesOf(subject.kind.spec.type)).toContain(property!.toLowerCase());
    for (const path of concerns!.terraform!) expect(path).toMatch(/^aws_\w+(\[\w+=\w+\])?(\.[a-z\d_]+)*$/);
  });
});
