import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { scrubbed } from "../../src/source/scrub.ts";

const SECRET = "correct-horse-battery-staple";
const KEY_ID = "AKIAQ7NHDRV4XJ2MZK5T";

/** Nothing of the secret is left anywhere in what enters. */
async function isGone(answer: object, secret = SECRET): Promise<Record<string, never>> {
  const entered = await scrubbed(answer);
  expect(JSON.stringify(entered)).not.toContain(secret);
  expect(JSON.stringify(answer)).toContain(secret);
  return entered as never;
}

describe("variables of programs", () => {
  it.each([
    ["Lambda", { Functions: [{ Environment: { Variables: { STAGE: SECRET, N: "1" } } }] }],
    ["ECS, Batch", { containerDefinitions: [{ environment: [{ name: "STAGE", value: SECRET }] }] }],
    [
      "CodeBuild",
      { projects: [{ environment: { environmentVariables: [{ name: "A", value: SECRET, type: "PLAINTEXT" }] } }] },
    ],
    ["App Runner", { ImageConfiguration: { RuntimeEnvironmentVariables: { A: SECRET } } }],
    ["Amplify", { app: { environmentVariables: { A: SECRET } } }],
    ["SageMaker", { PrimaryContainer: { Environment: { A: SECRET } } }],
    ["Lightsail", { containers: { web: { environment: { A: SECRET } } } }],
    ["API Gateway", { item: [{ stageName: "prod", variables: { a: SECRET } }] }],
    ["OpsWorks", { Apps: [{ Environment: [{ Key: "A", Value: SECRET, Secure: false }] }] }],
    ["AppSync", { environmentVariables: { A: SECRET } }],
  ])("of %s have lost their values", async (_, answer) => {
    await isGone(answer);
  });

  it("keep their names", async () => {
    const entered = await isGone({ Environment: { Variables: { STAGE: SECRET } } });
    expect(entered).toEqual({ Environment: { Variables: { STAGE: "corr… (28 characters)" } } });
    const listed = await isGone({ environment: [{ name: "STAGE", value: SECRET }] });
    expect(listed["environment"]).toMatchObject([{ name: "STAGE", value: "corr… (28 characters)" }]);
  });

  it("are not what else an environment has", async () => {
    const build = {
      environment: {
        type: "LINUX_CONTAINER",
        image: "aws/codebuild/standard:7.0",
        privilegedMode: true,
        environmentVariables: [],
      },
    };
    expect(await scrubbed(build)).toEqual(build);
    const stack = { EnvironmentName: "shop-prod", Environment: { Name: "shop", Tier: { Name: "WebServer" } } };
    expect(await scrubbed(stack)).toEqual(stack);
  });
});

describe("what AWS hands out beside the purpose", () => {
  const link =
    "https://awslambda-eu-west-1-tasks.s3.eu-west-1.amazonaws.com/snapshots/111122223333/checkout?versionId=1&X-Amz-Security-Token=IQoJb3JpZ2luX2VjEXAMPLETOKEN&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=d1f9c0ffee";
  it("a presigned link has lost what opens it", async () => {
    const entered = await isGone({ Code: { RepositoryType: "S3", Location: link } }, "d1f9c0ffee");
    expect(JSON.stringify(entered)).not.toContain("IQoJb3JpZ2luX2Vj");
    expect(JSON.stringify(entered)).toContain("/snapshots/111122223333/checkout");
  });
  it("so have links of the older kind, and links within a text", async () => {
    const old = "see https://b.s3.amazonaws.com/k?AWSAccessKeyId=X&Expires=1141889120&Signature=vjbyPxybdZaNmGa for it";
    const entered = await isGone({ description: old }, "vjbyPxybdZaNmGa");
    expect(entered["description"]).toMatch(/^see https:.* for it$/);
  });
  it("a link without a signature stays", async () => {
    const answer = {
      url: "https://example.com/path?versionId=12&Expires=3",
      QueueUrl: "https://sqs.eu-west-1.amazonaws.com/1/q",
    };
    expect(await scrubbed(answer)).toEqual(answer);
  });
  it.each([
    ["launch templates", { LaunchTemplateVersions: [{ LaunchTemplateData: { UserData: btoa(SECRET) } }] }],
    ["instance attributes", { InstanceId: "i-1", UserData: { Value: btoa(SECRET) } }],
    ["launch configurations", { LaunchConfigurations: [{ UserData: btoa(SECRET) }] }],
  ])("user data of %s is masked, whatever is in it", async (_, answer) => {
    await isGone(answer, btoa(SECRET));
  });
  it.each([
    ["Cognito", { UserPoolClient: { ClientName: "web", ClientSecret: SECRET } }],
    ["VPN", { Options: { TunnelOptions: [{ PreSharedKey: SECRET }] } }],
    ["VPN", { VpnConnections: [{ CustomerGatewayConfiguration: `<xml><psk>${SECRET}</psk></xml>` }] }],
    ["Direct Connect", { virtualInterfaces: [{ authKey: SECRET, bgpPeers: [{ authKey: SECRET }] }] }],
    ["CloudFront", { CustomHeaders: { Items: [{ HeaderName: "X-Verify", HeaderValue: SECRET }] } }],
    ["OpsWorks", { Stacks: [{ CustomCookbooksSource: { Password: SECRET } }] }],
    ["Directory Service", { RadiusSettings: { SharedSecret: SECRET } }],
    ["MediaPackage", { IngestEndpoints: [{ Username: "u", Password: SECRET }] }],
    ["IVS chat", { token: "x", refreshToken: SECRET }],
  ])("the secrets of %s are masked", async (_, answer) => {
    await isGone(answer);
  });
  it("what is a stream, and no configuration, is dropped", async () => {
    const entered = await scrubbed({ Body: Readable.from([SECRET]), ContentLength: 3 });
    expect(entered).toEqual({ Body: undefined, ContentLength: 3 });
  });
});

describe("values with telling names", () => {
  it.each([
    ["parameters", { Parameters: [{ Name: "/prod/db/password", Type: "String", Value: SECRET }] }],
    ["stack parameters", { Stacks: [{ Parameters: [{ ParameterKey: "DbPassword", ParameterValue: SECRET }] }] }],
    ["options", { OptionSettings: [{ OptionName: "DB_PASSWORD", Value: SECRET }] }],
    ["job arguments", { Job: { DefaultArguments: { "--db_password": SECRET } } }],
    ["connectors", { connectorConfiguration: { "connection.password": SECRET } }],
    ["commands", { command: ["serve", "--db-password", SECRET, "--verbose"] }],
    ["commands in one word", { command: [`--db-password=${SECRET}`] }],
    ["templates", { TemplateBody: `Resources:\n  Db:\n    Properties:\n      MasterUserPassword: ${SECRET}\n` }],
    ["texts of JSON", { Properties: JSON.stringify({ Environment: { Variables: { STAGE: SECRET } } }) }],
    ["texts of JSON in texts of JSON", { a: JSON.stringify({ b: JSON.stringify({ UserPassword: SECRET }) }) }],
    ["policies", { Policy: JSON.stringify({ Condition: { StringEquals: { "aws:Referer": SECRET } } }) }],
  ])("are masked in %s", async (_, answer) => {
    await isGone(answer);
  });

  it("leave the rest of a text as it was", async () => {
    const entered = await isGone({ TemplateBody: `A: 1\nPassword: ${SECRET}\nB: [1, 2]\n` });
    expect(entered["TemplateBody"]).toBe("A: 1\nPassword: corr… (28 characters)\nB: [1, 2]\n");
  });
});

describe("values with the shape of a secret", () => {
  const pem =
    "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAxgNSCZ0kVZp9yPpC4oX3xk7aNxQ2mZ1uA0t\nq8bW1cYhQ==\n-----END RSA PRIVATE KEY-----";
  it.each([
    [KEY_ID, { Description: `the key is ${KEY_ID} as ever` }],
    ["hunter2hunter2", { Url: "postgres://app:hunter2hunter2@db.internal/shop" }],
    ["MIIEowIBAAKCAQEAxgNSCZ0kVZp9yPpC4oX3xk7aNxQ2mZ1uA0t", { Notes: pem.slice(0, 90) }],
  ])("%s is masked wherever it stands", async (secret, answer) => {
    await isGone(answer, secret);
  });

  it("are looked for in each text apart: a neighbour is not masked with it", async () => {
    const entered = await scrubbed({ list: ["before", `key ${KEY_ID}`, "after", "password:", "blue"] });
    expect(entered).toEqual({ list: ["before", "key AKIA… (20 characters)", "after", "password:", "blue"] });
  });
});

describe("all that is no secret", () => {
  it("enters as it is: texts, numbers, dates, bytes, tags, policies", async () => {
    const answer = {
      DBInstances: [
        {
          DBInstanceArn: "arn:aws:rds:eu-west-1:111122223333:db:orders",
          KmsKeyId: "arn:aws:kms:eu-west-1:111122223333:key/0d3a6a1e-2c9f-4a53-9c9e-bd5b3b3d7f60",
          EncryptionKey: "alias/aws/s3",
          MasterUserSecret: {
            SecretArn: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:rds!db-1",
            SecretStatus: "active",
          },
          PasswordLastUsed: new Date(1.7e12),
          PasswordPolicy: { MinimumPasswordLength: 14, RequireSymbols: true },
          AllocatedStorage: 20,
          MultiAZ: false,
          Nothing: undefined,
          Null: null,
          Bytes: new Uint8Array([1, 2, 3]),
          TagList: [{ Key: "team", Value: "shop" }],
          Endpoint: { Address: "orders.abcdefghijkl.eu-west-1.rds.amazonaws.com", Port: 5432 },
          Policy: '{ "Version": "2012-10-17",  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject" }] }',
          IamDatabaseAuthentication: "enabled",
          NextToken: "eyJ2IjoiMSJ9",
          Credentials: "arn:aws:iam::111122223333:role/integration",
          AuthorizationType: "AWS_IAM",
        },
      ],
    };
    expect(await scrubbed(answer)).toEqual(answer);
  });

  it("AccessKeyId stays: it names a key and does not open anything", async () => {
    const answer = { AccessKeyMetadata: [{ UserName: "ci", AccessKeyId: KEY_ID, Status: "Active" }] };
    expect(await scrubbed(answer)).toEqual(answer);
  });

  it("never changes the answer itself", async () => {
    const answer = { Environment: { Variables: { A: SECRET } }, list: [{ Password: SECRET }] };
    const before = structuredClone(answer);
    await scrubbed(answer);
    expect(answer).toEqual(before);
  });

  it.each([
    ["question marks", "?".repeat(300_000)],
    ["the beginnings of links", "?X-Amz-".repeat(50_000)],
    ["brackets", "[".repeat(300_000)],
    ["names", "password: ".repeat(30_000)],
    ["a name without end", `${"a".repeat(300_000)}password`],
  ])("is not held up by a hostile text of %s", async (_, text) => {
    const began = performance.now();
    await scrubbed({ [text.slice(0, 100_000)]: text, list: [text, { Name: text, Value: text }] });
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it("takes time in step with its size", async () => {
    const page = (n: number) => ({
      Items: Array.from({ length: n }, (_, i) => ({
        Arn: `arn:aws:lambda:eu-west-1:111122223333:function:f-${i}`,
        Name: `f-${i}`,
      })),
    });
    const took = async (n: number) => {
      const began = performance.now();
      await scrubbed(page(n));
      return performance.now() - began;
    };
    await took(1_000);
    const [small, large] = [await took(2_000), await took(20_000)];
    expect(large).toBeLessThan(Math.max(small, 5) * 60);
  });
});
