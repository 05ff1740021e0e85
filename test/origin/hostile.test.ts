import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SourceTree } from "../../src/cli/source-tree.ts";
import { parseTemplate } from "../../src/origin/cloudformation/template.ts";
import { ownedIn } from "../../src/origin/terraform/state.ts";
import { bucket, failed, files, fixtures, folder, madeBy, shown, traced } from "./tracing.ts";

const LOGS = { address: "aws_s3_bucket.logs", type: "aws_s3_bucket", id: "logs", arn: "arn:aws:s3:::logs" };
const BLOCK = 'resource "aws_s3_bucket" "logs" {\n}\n';
const finding = failed("s3-bucket-versioning-off", bucket("logs", madeBy("orders", "Logs")));

describe("a state", () => {
  it("leaves nothing behind but addresses, types, ids and ARNs", () => {
    const text = readFileSync(join(fixtures, "terraform/terraform.tfstate"), "utf8");
    expect(text.match(/fixture-secret/g)).toHaveLength(3);
    const owned = ownedIn(text)!;
    expect(owned).toHaveLength(11);
    expect(JSON.stringify(owned)).not.toContain("secret");
    expect(new Set(owned.flatMap((one) => Object.keys(one)))).toEqual(new Set(["address", "type", "id", "arn"]));
  });

  it("leaves nothing else behind of what terraform shows, nor of other providers", () => {
    const secret = { password: "s3cr3t", tags: { token: "s3cr3t" } };
    const other = { address: "random_password.db", type: "random_password", id: "s3cr3t" };
    expect(ownedIn(shown({ ...LOGS, ...secret }, other))).toEqual([LOGS]);
  });

  it.each([
    "",
    "{",
    "[]",
    "null",
    '{"version":4}',
    '{"version":4,"resources":[null,{"mode":"managed","type":3}]}',
    "\0",
  ])("that is none, such as %j, is none", (text) => expect(ownedIn(text) ?? []).toEqual([]));

  it("may nest as deep as it likes", () => {
    const depth = 5_000;
    const text = `{"format_version":"1.0","values":{"root_module":${'{"child_modules":['.repeat(depth)}{}${"]}".repeat(depth)}}}`;
    expect(ownedIn(text)).toEqual([]);
  });
});

describe("code that cannot be understood", () => {
  it("is said to be so, and leads nowhere", async () => {
    files({ "s.tfstate": shown(LOGS), "main.tf": `${BLOCK}resource "x" {{{` });
    expect(await traced(folder, [finding])).toEqual({
      lines: [undefined],
      notes: ["main.tf is not well-formed Terraform; no line of it is used"],
    });
  });

  it.each([
    ["broken YAML", "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  Logs: {\n    Type: AWS::S3::Bucket\n"],
    [
      "a name twice",
      "AWSTemplateFormatVersion: x\nResources:\n  Logs:\n    Type: AWS::S3::Bucket\n  Logs:\n    Type: AWS::S3::Bucket\n",
    ],
  ])("such as %s", async (_, text) => {
    files({ "orders.yaml": text });
    const { lines, notes } = await traced(folder, [finding]);
    expect(lines).toEqual([undefined]);
    expect(notes).toEqual(["orders.yaml is not a well-formed template; no line of it is used"]);
  });

  it.each([
    ["nesting", `Resources: ${"[".repeat(100_000)}`],
    ["nesting that ends", `Resources: ${"[".repeat(20_000)}${"]".repeat(20_000)}`],
    [
      "aliases of aliases",
      `a: &a [x]\n${[..."bcdefghi"].map((name, i) => `${name}: &${name} [*${"abcdefgh"[i]}, *${"abcdefgh"[i]}]`).join("\n")}\nResources: *i\n`,
    ],
    ["no text", "\0\uFFFD"],
    ["documents", "a: 1\n---\nResources:\n  A:\n    Type: AWS::S3::Bucket\n"],
  ])("is no template, for all its %s", (_, text) => {
    expect(parseTemplate(text)).toBeUndefined();
  });

  it("may be Terraform that nests", async () => {
    files({
      "s.tfstate": shown(LOGS),
      "main.tf": `${BLOCK}a = ${"[".repeat(5_000)}${"]".repeat(5_000)}\n${"b {\n".repeat(500)}${"}\n".repeat(500)}`,
    });
    expect((await traced(folder, [finding])).lines).toEqual(["main.tf:1:1 aws_s3_bucket.logs"]);
  });
});

describe("files", () => {
  it("that are huge are not read, and the user is told", async () => {
    files({ "s.tfstate": shown(LOGS), "main.tf": `${BLOCK}#${"x".repeat(2_000_000)}` });
    const { lines, notes } = await traced(folder, [finding]);
    expect(lines).toEqual([undefined]);
    expect(notes).toContain("main.tf is larger than 2 MB; it is not read");
  });

  it("beyond links are not reached", async () => {
    files({ "in/s.tfstate": shown(LOGS), "out/main.tf": BLOCK, "in/a/call.tf": "" });
    symlinkSync(join(folder, "out/main.tf"), join(folder, "in/main.tf"));
    symlinkSync(join(folder, "out"), join(folder, "in/linked"));
    symlinkSync(join(folder, "in"), join(folder, "in/round"));
    const tree = new SourceTree([join(folder, "in")], folder);
    expect(tree.files.map(({ shown }) => shown)).toEqual(["in/a/call.tf", "in/s.tfstate"]);
    expect(tree.at(join(folder, "in/linked/main.tf"))).toBeUndefined();
    expect(tree.at(join(folder, "out/main.tf"))).toBeUndefined();
    expect((await traced(join(folder, "in"), [finding])).lines).toEqual([undefined]);
  });

  it("of modules outside are not reached: the call stands for them", async () => {
    const inner = { ...LOGS, address: "module.logs.aws_s3_bucket.logs" };
    files({
      "in/s.tfstate": shown(inner),
      "in/main.tf": 'module "logs" {\n  source = "../out"\n}\n',
      "out/main.tf": BLOCK,
    });
    expect((await traced(join(folder, "in"), [finding])).lines).toEqual(["main.tf:1:1 module.logs.aws_s3_bucket.logs"]);
  });

  it("of packages and of history are passed over", () => {
    files({
      "node_modules/a/main.tf": BLOCK,
      ".git/main.tf": BLOCK,
      ".terraform/modules/x/main.tf": BLOCK,
      "a.tf": BLOCK,
    });
    writeFileSync(join(folder, "notes.md"), "x");
    expect(new SourceTree([folder], folder).files.map(({ shown }) => shown)).toEqual(["a.tf"]);
  });

  it("outside of where the scan runs are named from their own folder", () => {
    files({ "repo/infra/a.tf": BLOCK, "here/x": "" });
    const named = (...folders: string[]) =>
      new SourceTree(folders, join(folder, "here")).files.map(({ shown }) => shown);
    expect(named("../repo")).toEqual(["infra/a.tf"]);
    expect(named("../repo", "../repo/infra")).toEqual(["infra/a.tf"]);
  });
});
