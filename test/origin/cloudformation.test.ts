import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Identity } from "../../src/model/index.ts";
import type { Stack } from "../../src/origin/index.ts";
import { ACCOUNT, bucket, failed, files, fixtures, folder, madeBy, queue, resource, traced } from "./tracing.ts";

const templates = join(fixtures, "cloudformation");
const database = (logicalId: string, stack = "orders") =>
  resource("AWS::RDS::DBInstance", `arn:aws:rds:eu-west-1:${ACCOUNT}:db:x`, madeBy(stack, logicalId));
const lambda = (stack: string, logicalId: string) =>
  resource("AWS::Lambda::Function", `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:x`, madeBy(stack, logicalId));

const line = async (from: string, ruleId: string, of: Identity, stacks?: readonly Stack[]) =>
  (await traced(from, [failed(ruleId, of)], stacks)).lines[0];

describe("a resource whose tags name its stack", () => {
  it.each([
    [
      "a property with intrinsics",
      "s3-bucket-versioning-off",
      bucket("a", madeBy("orders", "Receipts")),
      "orders.yaml:14:7",
    ],
    [
      "a property that a condition decides",
      "s3-bucket-access-logs-off",
      bucket("a", madeBy("orders", "Receipts")),
      "orders.yaml:16:7",
    ],
    ["a plain property", "rds-instance-single-az", database("Database"), "orders.yaml:25:7"],
    ["the resource, where it is not set", "rds-instance-unencrypted", database("Database"), "orders.yaml:20:3"],
    [
      "the resource, where an alias sets it",
      "sqs-queue-unencrypted",
      queue("a", madeBy("orders", "Copies")),
      "orders.yaml:33:3",
    ],
    ["JSON, with tabs", "s3-bucket-versioning-off", bucket("a", madeBy("Reports", "Archive")), "reports.json:7:2"],
    ["JSON on one line", "lambda-function-secret-in-environment", lambda("reports", "Job"), "reports.json:10:80"],
    [
      "what a macro makes it of",
      "lambda-function-tracing-off",
      lambda("parcels-eu", "Label"),
      "shipping/template.yaml:4:3",
    ],
  ])("is at %s", async (_, ruleId, of, expected) => {
    const [{ "aws:cloudformation:stack-name": stack, "aws:cloudformation:logical-id": id }] = [of.tags];
    expect(await line(templates, ruleId, of)).toBe(`${expected} ${stack}/${id}`);
  });

  it.each([
    ["of another stack", bucket("a", madeBy("invoices", "Receipts"))],
    ["of a stack whose name says more", bucket("a", madeBy("orders-prod", "Receipts"))],
    ["that the template does not have", bucket("a", madeBy("orders", "Gone"))],
    ["of another type", bucket("a", madeBy("orders", "Queue"))],
  ])("is nowhere, if it is one %s", async (_, of) => {
    expect(await line(templates, "s3-bucket-versioning-off", of)).toBeUndefined();
  });

  it("is nowhere, if two templates have the name of the stack", async () => {
    const text = readFileSync(join(templates, "orders.yaml"), "utf8");
    files({ "a/orders.yaml": text, "b/orders.yml": text });
    expect(await line(folder, "rds-instance-single-az", database("Database"))).toBeUndefined();
  });

  it("is nowhere, if the template lacks what others of its stack are called", async () => {
    const findings = ["Database", "Replica"].map((id) => failed("rds-instance-single-az", database(id)));
    expect((await traced(templates, findings)).lines).toEqual([undefined, undefined]);
  });

  it("is in the folder that has the name, where files are called as all are", async () => {
    cpSync(join(templates, "orders.yaml"), join(folder, "orders/template.yaml"));
    expect(await line(folder, "rds-instance-single-az", database("Database"))).toBe(
      "orders/template.yaml:25:7 orders/Database",
    );
  });
});

describe("a resource without tags, of a stack that AWS lists", () => {
  const orders = (name: string, more: Stack["resources"] = []): Stack => ({
    account: ACCOUNT,
    region: "eu-west-1",
    name,
    resources: [
      { logicalId: "Receipts", physicalId: "prod-receipts", type: "AWS::S3::Bucket" },
      { logicalId: "Database", physicalId: "d", type: "AWS::RDS::DBInstance" },
      { logicalId: "Queue", physicalId: `https://sqs.eu-west-1.amazonaws.com/${ACCOUNT}/q`, type: "AWS::SQS::Queue" },
      ...more,
    ],
  });
  const receipts = bucket("prod-receipts");

  it.each(["orders", "shop-orders-prod", "anything"])("is found in the stack %s by what is in it", async (name) => {
    const findings = [failed("s3-bucket-versioning-off", receipts), failed("sqs-queue-unencrypted", queue("q"))];
    const { lines } = await traced(templates, findings, [orders(name)]);
    expect(lines).toEqual([`orders.yaml:14:7 ${name}/Receipts`, `orders.yaml:32:7 ${name}/Queue`]);
  });

  const topic = { logicalId: "X", physicalId: "x", type: "AWS::SNS::Topic" };
  const withTypes = (name: string, type: string): Stack => {
    const { resources, ...rest } = orders(name);
    return { ...rest, resources: [...resources.slice(1), { ...resources[0]!, logicalId: "Database", type }, topic] };
  };

  it.each([
    ["orders", "is behind the code, or ahead of it", [topic]],
    ["shop-orders-prod", "is a little so", [topic]],
    ["orders", "is so by half", [topic, { ...topic, logicalId: "Y" }, { ...topic, logicalId: "Z" }]],
  ])("is found in the stack %s, if that %s", async (name, _, more) => {
    const at = await line(templates, "s3-bucket-versioning-off", receipts, [orders(name, more)]);
    expect(at).toBe(`orders.yaml:14:7 ${name}/Receipts`);
  });

  it.each([
    ["has another name and something more", [orders("anything", [topic])]],
    ["has hardly the name and much more", [orders("shop-orders", [topic, { ...topic, logicalId: "Y" }])]],
    ["has another type in it", [withTypes("orders", "AWS::S3::Bucket")]],
    ["is of another account", [{ ...orders("orders"), account: "999988887777" }]],
    ["is one of two", [orders("orders"), orders("orders-2")]],
  ])("is nowhere, if the stack %s", async (_, stacks: readonly Stack[]) => {
    expect(await line(templates, "s3-bucket-versioning-off", receipts, stacks)).toBeUndefined();
  });

  it("is nowhere, if the stack is small and has another name", async () => {
    files({ "assets.yaml": "Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n" });
    const resources = [{ logicalId: "Bucket", physicalId: "prod-receipts", type: "AWS::S3::Bucket" }];
    const stack = (name: string) => ({ account: ACCOUNT, region: "eu-west-1", name, resources });
    expect(await line(folder, "s3-bucket-versioning-off", receipts, [stack("payroll")])).toBeUndefined();
    expect(await line(folder, "s3-bucket-versioning-off", receipts, [stack("shop-assets")])).toBe(
      "assets.yaml:2:3 shop-assets/Bucket",
    );
  });
});
