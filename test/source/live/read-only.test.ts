import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import nock from "nock";
import { afterEach, describe, expect, it } from "vitest";
import { type Call, NotARead, type Read, Unread } from "../../../src/model/index.ts";
import { ACCOUNT, isolated, live, REGION } from "./aws.ts";

isolated();

/** A read as a rule in plain JavaScript may forge it: no declaration has looked at it. */
const forged = (client: string, operation: string, input: object): Call => ({
  account: ACCOUNT,
  region: REGION,
  input,
  read: {
    service: { name: "anything", client, iam: "anything" },
    operation,
    actions: [],
    input: () => input,
    value: (out: unknown) => out,
  } as unknown as Read<never, unknown>,
});

/** Sends it and tells how it ended; isolated() fails the test when anything leaves. */
async function sent(call: Call, source = live()): Promise<string> {
  try {
    await source.send(call);
    return "sent";
  } catch (error) {
    if (error instanceof NotARead) return "refused";
    return error instanceof Unread ? error.detail.code : String(error);
  }
}

const bucket = { Bucket: "shop" };
describe("the read-only wall, at the wire", () => {
  it.each([
    ["s3", "deleteBucket", bucket],
    ["s3", "putBucketPolicy", { ...bucket, Policy: "{}" }],
    ["s3", "getObject", { ...bucket, Key: "k" }],
    ["s3", "listObjectsV2", bucket],
    ["ec2", "terminateInstances", { InstanceIds: ["i-1"] }],
    ["ec2", "getPasswordData", { InstanceId: "i-1" }],
    ["rds", "deleteDBInstance", { DBInstanceIdentifier: "a" }],
    ["lambda", "invoke", { FunctionName: "f" }],
    ["ssm", "sendCommand", { DocumentName: "AWS-RunShellScript" }],
    ["ssm", "getParameters", { Names: ["/db/password"], WithDecryption: true }],
    ["ssm", "getParametersByPath", { Path: "/", WithDecryption: true }],
    ["secrets-manager", "getSecretValue", { SecretId: "db" }],
    ["secrets-manager", "batchGetSecretValue", { SecretIdList: ["db"] }],
    ["sts", "assumeRole", { RoleArn: "arn:aws:iam::111122223333:role/admin", RoleSessionName: "x" }],
    ["sts", "getSessionToken", {}],
    ["sqs", "receiveMessage", { QueueUrl: "https://sqs.eu-west-1.amazonaws.com/111122223333/q" }],
    ["dynamodb", "getItem", { TableName: "t", Key: { id: { S: "1" } } }],
    ["kms", "decrypt", { CiphertextBlob: new Uint8Array([1]) }],
  ])("refuses a forged %s %s, with nothing sent", async (client, operation, input) => {
    expect(await sent(forged(`@aws-sdk/client-${client}`, operation, input))).toBe("refused");
  });

  it("asks again about the input that is really sent, not the one that it was shown first", async () => {
    let asked = 0;
    const input = { Names: ["/db/password"] };
    Object.defineProperty(input, "WithDecryption", { enumerable: true, get: () => asked++ > 0 });
    const call = forged("@aws-sdk/client-ssm", "getParameters", input);
    const scope = nock("https://ssm.eu-west-1.amazonaws.com")
      .post("/", (body) => body.WithDecryption !== true)
      .optionally()
      .reply(200, { Parameters: [] });
    expect(["sent", "refused"]).toContain(await sent(call));
    nock.removeInterceptor(scope as never);
    nock.cleanAll();
  });

  it("reads nothing of this machine but what is declared as a local read", async () => {
    const call = forged("local", "deleteEverything", { path: import.meta.filename });
    const local = { ...call, read: { ...call.read, service: { name: "local", client: "local", iam: "local" } } };
    expect(await sent(local)).toBe("refused");
  });
});

describe("the read-only wall, before a client from a user's own node_modules", () => {
  let folder: string | undefined;
  afterEach(() => folder && rmSync(folder, { recursive: true }));

  /** A rule's repository with a client package in it, made of the pieces of a real one. */
  function repository(): string {
    folder = mkdtempSync(join(tmpdir(), "cloud-audit-"));
    const home = join(folder, "node_modules", "@acme", "client-things");
    mkdirSync(home, { recursive: true });
    writeFileSync(
      join(home, "package.json"),
      '{ "name": "@acme/client-things", "version": "1.0.0", "main": "index.js" }',
    );
    writeFileSync(
      join(home, "index.js"),
      `const sts = require(${JSON.stringify(join(import.meta.dirname, "../../../node_modules/@aws-sdk/client-sts"))});
       // The names say what is read; what is sent is another matter.
       module.exports = {
         ThingsClient: sts.STSClient,
         DeleteThingsCommand: sts.AssumeRoleCommand,
         ListThingsCommand: sts.AssumeRoleCommand,
         DescribeThingsCommand: sts.GetCallerIdentityCommand,
       };`,
    );
    writeFileSync(join(folder, "rule.mjs"), "");
    return join(folder, "rule.mjs");
  }
  const role = { RoleArn: "arn:aws:iam::111122223333:role/admin", RoleSessionName: "x" };

  it("refuses an operation that is named for a change", async () => {
    const source = live({ clientRoots: [repository()] });
    expect(await sent(forged("@acme/client-things", "deleteThings", role), source)).toBe("refused");
  });

  it("refuses a command that calls itself something else than it is", async () => {
    const source = live({ clientRoots: [repository()] });
    expect(await sent(forged("@acme/client-things", "listThings", role), source)).toBe("refused");
  });

  it("sends what is a read", async () => {
    const source = live({ clientRoots: [repository()] });
    nock("https://sts.eu-west-1.amazonaws.com")
      .post("/", (body) => body.Action === "GetCallerIdentity")
      .reply(200, "<GetCallerIdentityResponse><GetCallerIdentityResult/></GetCallerIdentityResponse>");
    expect(await sent(forged("@acme/client-things", "describeThings", {}), source)).toBe("sent");
  });

  it("does not let a service's name lead to another client than the declared one", async () => {
    const call = forged("@acme/client-things", "listThings", role);
    const named = { ...call, read: { ...call.read, service: { ...call.read.service, name: "s3" } } };
    expect(await sent(named, live({ clientRoots: [repository()] }))).toBe("refused");
  });
});
