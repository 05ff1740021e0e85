import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { rules } from "../../rules/index.ts";
import { faultsOfCli } from "./aws-cli.ts";
import { isTerraform } from "./hcl.ts";

const having = (part: "cli" | "terraform" | "cloudformation") =>
  rules.flatMap(({ id, fix }) => (fix[part] === undefined ? [] : [[id, fix[part]] as const]));

describe("fix snippets", () => {
  it.each(having("cli"))("the AWS CLI of %s uses operations and parameters that exist", (_, snippet) => {
    expect(snippet).toContain("aws ");
    expect(faultsOfCli(snippet)).toEqual([]);
  });

  it.each(having("terraform"))("the Terraform of %s is well-formed", async (_, snippet) => {
    expect(await isTerraform(snippet), snippet).toBe(true);
  });

  it.each(having("cloudformation"))("the CloudFormation of %s is YAML", (_, snippet) => {
    const document = parseDocument(snippet, { logLevel: "silent" });
    expect(
      document.errors.map(({ message }) => message),
      snippet,
    ).toEqual([]);
    expect(typeof document.toJS(), snippet).toBe("object");
  });

  it("would see what is wrong", async () => {
    expect(faultsOfCli("aws rds modify-db-instance --db-instance-identifer x")).toEqual([
      "aws rds modify-db-instance has no --db-instance-identifer",
    ]);
    expect(faultsOfCli("aws rds modify-databases --x")).toHaveLength(1);
    expect(await isTerraform('resource "aws_s3_bucket" "b" { bucket = ')).toBe(false);
  });
});
