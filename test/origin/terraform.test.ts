import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseAddress } from "../../src/origin/terraform/address.ts";
import { ACCOUNT, bucket, failed, files, fixtures, folder, queue, resource, shown, traced } from "./tracing.ts";

const tree = join(fixtures, "terraform");
const EC2 = `arn:aws:ec2:eu-west-1:${ACCOUNT}`;
const database = resource("AWS::RDS::DBInstance", `arn:aws:rds:eu-west-1:${ACCOUNT}:db:reports-legacy`);
const table = resource("AWS::DynamoDB::Table", `arn:aws:dynamodb:eu-west-1:${ACCOUNT}:table/loyalty-2019`);
const bastion = resource("AWS::EC2::SecurityGroup", `${EC2}:security-group/sg-0bastion000000001`);
const network = resource("AWS::EC2::VPC", `${EC2}:vpc/vpc-0a1b2c3d4e5f60002`);

const line = async (from: string, ...finding: Parameters<typeof failed>) =>
  (await traced(from, [failed(...finding)])).lines[0];

describe("a tree of modules with a state", () => {
  it.each([
    ["an attribute", "rds-instance-publicly-accessible", database, "database.tf:5:3 aws_db_instance.reports"],
    [
      "one after a comment",
      "rds-instance-backup-retention-short",
      database,
      "database.tf:10:3 aws_db_instance.reports",
    ],
    ["an override", "rds-instance-unencrypted", database, "database_override.tf:2:3 aws_db_instance.reports"],
    ["the block, where it is not set", "rds-instance-single-az", database, "database.tf:1:1 aws_db_instance.reports"],
    [
      "an attribute of a nested block in a nested module",
      "dynamodb-table-pitr-off",
      table,
      "modules/storage/tables/main.tf:12:5 module.storage.module.tables.aws_dynamodb_table.loyalty",
    ],
    [
      "a resource that belongs to it by id",
      "s3-bucket-versioning-off",
      bucket("hanbit-backups"),
      'modules/storage/main.tf:14:3 module.storage.aws_s3_bucket_versioning.this["hanbit-backups"]',
    ],
    [
      "a resource that belongs to it by reference, and no rule for what goes out",
      "ec2-security-group-open-ssh",
      bastion,
      "modules/bastion/main.tf:10:1 module.bastion.aws_vpc_security_group_ingress_rule.ssh",
    ],
    [
      "the call of a module from elsewhere",
      "ec2-vpc-without-flow-logs",
      network,
      "main.tf:7:1 module.network.aws_vpc.this[0]",
    ],
  ])("leads to %s", async (_, ruleId, of, expected) => {
    expect(await line(tree, ruleId, of)).toBe(expected);
  });

  it("gives instances of one block one line, and addresses of their own", async () => {
    const findings = ["payments", "pictures"].map((name) => failed("sqs-queue-unencrypted", queue(name)));
    const { lines } = await traced(tree, findings);
    expect(lines).toEqual(["payments", "pictures"].map((name) => `main.tf:22:3 aws_sqs_queue.this["${name}"]`));
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  it("knows nothing of a resource that is not in the state", async () => {
    expect(await line(tree, "s3-bucket-versioning-off", bucket("hanbit-docs"))).toBeUndefined();
  });

  it("leads nowhere once the code has no such block", async () => {
    cpSync(tree, folder, { recursive: true });
    files({ "main.tf": 'module "storage" {\n  source = "./modules/storage"\n}\n' });
    expect(await line(folder, "sqs-queue-unencrypted", queue("payments"))).toBeUndefined();
    expect(await line(folder, "ec2-vpc-without-flow-logs", network)).toBeUndefined();
  });
});

const LOGS = { address: "aws_s3_bucket.logs", type: "aws_s3_bucket", id: "logs", arn: "arn:aws:s3:::logs" };
const BLOCK = 'resource "aws_s3_bucket" "logs" {\n  bucket = "logs"\n}\n';

describe("the output of terraform show -json", () => {
  it("belongs to the code that it lies beside", async () => {
    files({ "a/state.json": shown(LOGS), "a/main.tf": `\n${BLOCK}`, "b/main.tf": BLOCK });
    expect(await line(folder, "s3-bucket-versioning-off", bucket("logs"))).toBe("a/main.tf:2:1 aws_s3_bucket.logs");
  });

  it("that lies elsewhere leads to the one root that has the address, and nowhere where two have", async () => {
    files({
      "state.json": shown(LOGS),
      "root/main.tf": `${BLOCK}module "inner" {\n  source = "../inner"\n}\n`,
      "inner/main.tf": BLOCK,
    });
    expect(await line(folder, "s3-bucket-versioning-off", bucket("logs"))).toBe("root/main.tf:1:1 aws_s3_bucket.logs");
    files({ "other/main.tf": BLOCK });
    expect(await line(folder, "s3-bucket-versioning-off", bucket("logs"))).toBeUndefined();
  });

  it("that lies elsewhere is of no root that lacks something of it", async () => {
    const more = { ...LOGS, address: "aws_s3_bucket.more", arn: "arn:aws:s3:::more" };
    files({ "states/a.json": shown(LOGS, more), "root/main.tf": BLOCK });
    expect(await line(folder, "s3-bucket-versioning-off", bucket("logs"))).toBeUndefined();
  });

  it("is believed only where states agree", async () => {
    const moved = { ...LOGS, address: "aws_s3_bucket.archive" };
    files({
      "main.tf": `${BLOCK}${BLOCK.replace('"logs"', '"archive"')}`,
      "a.json": shown(LOGS),
      "b.json": shown(moved),
    });
    expect(await line(folder, "s3-bucket-versioning-off", bucket("logs"))).toBeUndefined();
  });

  it("takes a state of a workspace to the root above it", async () => {
    files({ "main.tf": BLOCK, "terraform.tfstate.d/prod/terraform.tfstate": shown(LOGS), "x/main.tf": BLOCK });
    expect(await line(folder, "s3-bucket-versioning-off", bucket("logs"))).toBe("main.tf:1:1 aws_s3_bucket.logs");
  });

  it("does not take a policy for what it is the policy of", async () => {
    const arn = `arn:aws:sns:eu-west-1:${ACCOUNT}:orders`;
    files({
      "main.tf": 'resource "aws_sns_topic_policy" "orders" {\n  arn = "x"\n}\n',
      "s.json": shown({ address: "aws_sns_topic_policy.orders", type: "aws_sns_topic_policy", id: arn, arn }),
    });
    expect(await line(folder, "sns-topic-unencrypted", resource("AWS::SNS::Topic", arn))).toBeUndefined();
  });
});

describe("what a rule concerns", () => {
  const state = shown(LOGS);
  const versioning = (name: string, owner: string) =>
    `resource "aws_s3_bucket_versioning" "${name}" {\n  bucket = aws_s3_bucket.${owner}.id\n}\n`;

  it.each([
    ["one that belongs to it", versioning("a", "logs"), "main.tf:4:1 aws_s3_bucket_versioning.a"],
    ["none of another's", versioning("a", "logs_2"), "main.tf:1:1 aws_s3_bucket.logs"],
    ["none of two", versioning("a", "logs") + versioning("b", "logs"), "main.tf:1:1 aws_s3_bucket.logs"],
  ])("is %s", async (_, more, expected) => {
    files({ "main.tf": BLOCK + more, "s.tfstate": state });
    expect(await line(folder, "s3-bucket-versioning-off", bucket("logs"))).toBe(expected);
  });

  it("is a dynamic block too, and the whole where there are two", async () => {
    const arn = `${EC2}:security-group/sg-1`;
    const group = (body: string) => `resource "aws_security_group" "web" {\n${body}\n}\n`;
    const of = resource("AWS::EC2::SecurityGroup", arn);
    files({ "s.tfstate": shown({ address: "aws_security_group.web", type: "aws_security_group", id: "sg-1", arn }) });
    files({
      "main.tf": group('  dynamic "ingress" {\n    for_each = [22]\n    content {\n      protocol = "tcp"\n    }\n  }'),
    });
    expect(await line(folder, "ec2-security-group-open-ssh", of)).toBe("main.tf:2:3 aws_security_group.web");
    files({ "main.tf": group("  ingress {\n  }\n  ingress {\n  }") });
    expect(await line(folder, "ec2-security-group-open-ssh", of)).toBe("main.tf:1:1 aws_security_group.web");
  });
});

describe("addresses", () => {
  it.each([
    ["aws_s3_bucket.logs", [], "aws_s3_bucket", "logs"],
    ["aws_s3_bucket.logs[0]", [], "aws_s3_bucket", "logs"],
    ['module.a["x.y\\"]"].module.b[1].aws_s3_bucket.logs["module.z"]', ["a", "b"], "aws_s3_bucket", "logs"],
    ["module.module.aws_s3_bucket.logs", ["module"], "aws_s3_bucket", "logs"],
  ])("%s", (text, modules, type, name) => {
    expect(parseAddress(text)).toEqual({ modules, type, name });
  });

  it.each(["", "logs", "a.b.c", "aws_s3_bucket.logs[", 'aws_s3_bucket.logs["a]', "module.a", ".."])(
    "%s is none",
    (text) => expect(parseAddress(text)).toBeUndefined(),
  );
});
