import nock from "nock";
import { describe, expect, it } from "vitest";
import { Problem, Unread } from "../../../src/model/index.ts";
import { accountOf } from "../../../src/source/live/account.ts";
import { answer, isolated, live, XML } from "./aws.ts";

isolated();

const STS = "https://sts.eu-west-1.amazonaws.com";
const EC2 = "https://ec2.eu-west-1.amazonaws.com";
const who = (status = 200, file = "sts-get-caller-identity.xml") =>
  nock(STS).post("/").reply(status, answer(file), XML);
const where = (status = 200, file = "ec2-describe-regions.xml") =>
  nock(EC2)
    .post("/", (body) => body.Action === "DescribeRegions" && body.AllRegions === "true")
    .reply(status, answer(file), XML);

/** What the person is told: message and hint of the problem. */
async function said(options: Parameters<typeof live>[0] = {}): Promise<string> {
  try {
    await live(options).accounts();
  } catch (error) {
    if (error instanceof Problem) return `${error.message} ${error.hint}`;
    throw error;
  }
  throw new Error("an account was found");
}

describe("the account", () => {
  it("is that of the credentials, with every region that it has enabled", async () => {
    who();
    where();
    expect(await live().accounts()).toEqual([
      { id: "111122223333", partition: "aws", regions: ["eu-south-1", "eu-west-1", "us-east-1"], allRegions: true },
    ]);
  });

  it.each([
    [["us-east-1"], ["us-east-1"], false],
    [["us-east-1", "eu-west-1", "eu-south-1"], ["us-east-1", "eu-west-1", "eu-south-1"], true],
    [["us-east-1", "us-east-1"], ["us-east-1"], false],
  ])("with --region %j has %j; all of them: %s", async (regions, expected, allRegions) => {
    who();
    where();
    expect(await live({ regions }).accounts()).toMatchObject([{ regions: expected, allRegions }]);
  });

  it("is asked for in the partition of the configured region", async () => {
    nock("https://sts.cn-north-1.amazonaws.com.cn").post("/").reply(200, answer("sts-get-caller-identity.xml"), XML);
    nock("https://ec2.cn-north-1.amazonaws.com.cn").post("/").reply(403, answer("ec2-unauthorized.xml"), XML);
    const [account] = await live({ region: "cn-north-1", regions: ["cn-north-1"] }).accounts();
    expect(account).toMatchObject({ partition: "aws-cn", regions: ["cn-north-1"] });
  });
});

describe("a region", () => {
  it("that is not enabled is said before anything is read", async () => {
    who();
    where();
    expect(await said({ regions: ["af-south-1"] })).toMatch(/af-south-1 is not enabled for account 111122223333/);
  });

  it("that there is not is said with the nearest", async () => {
    who();
    where();
    expect(await said({ regions: ["eu-wset-1"] })).toMatch(/no region "eu-wset-1".*Did you mean "eu-west-1"/);
  });

  it("need not be listed when it is named", async () => {
    who();
    where(403, "ec2-unauthorized.xml");
    expect(await live({ regions: ["eu-west-1"] }).accounts()).toMatchObject([
      { regions: ["eu-west-1"], allRegions: false },
    ]);
  });

  it("must be named when they cannot be listed", async () => {
    who();
    where(403, "ec2-unauthorized.xml");
    expect(await said()).toMatch(/could not be listed.*ec2:DescribeRegions, or name the regions with --region/);
  });

  it("are not blamed when the scan was stopped while they were listed", () => {
    const detail = {
      reason: "interrupted",
      account: "",
      region: "",
      service: "ec2",
      operation: "x",
      code: "x",
      message: "",
    };
    const reason = new Unread(detail as never);
    const identity = { status: "fulfilled", value: { account: "111122223333" } } as const;
    const all = { status: "rejected", reason } as const;
    expect(() => accountOf([identity, all], { partition: "aws", regions: undefined })).toThrow(reason);
  });

  it("must be named when AWS lists none: a scan of no region would find nothing wrong", async () => {
    who();
    nock(EC2)
      .post("/")
      .reply(200, "<DescribeRegionsResponse><requestId>1</requestId><regionInfo/></DescribeRegionsResponse>", XML);
    expect(await said()).toMatch(/no region.*--region/);
  });
});

describe("credentials", () => {
  const provider = (message: string) => async () => {
    throw Object.assign(new Error(message), { name: "CredentialsProviderError" });
  };

  it("that are not there are said with what to do, and how to look around without", async () => {
    const words = await said({ credentials: provider("Could not load credentials from any providers") });
    expect(words).toMatch(/No AWS credentials were found/);
    expect(words).toMatch(/AWS_PROFILE.*aws sso login.*AWS_ACCESS_KEY_ID.*--demo/);
  });

  it("of a session that has ended are not said to be missing", async () => {
    const words =
      "The SSO session associated with this profile has expired. To refresh this SSO session run aws sso login";
    expect(await said({ credentials: provider(words) })).toMatch(/expired.*aws sso login/);
    expect(await said({ credentials: provider(words) })).not.toMatch(/No AWS credentials were found/);
  });

  it("of a profile that there is not are said with the profile", async () => {
    const words = "Could not resolve credentials using profile: [prdo] in configuration/credentials file(s).";
    expect(await said({ credentials: provider(words) })).toMatch(/prdo/);
  });

  it.each([
    [400, "query-expired-token.xml", /credentials have expired.*aws sso login/],
    [403, "query-expired-token.xml", /credentials have expired/],
    [403, "query-invalid-client-token.xml", /did not accept the credentials: InvalidClientTokenId.*access key/],
  ])("that AWS refuses with %i %s", async (status, file, pattern) => {
    who(status, file);
    where(401, "ec2-auth-failure.xml");
    expect(await said()).toMatch(pattern);
  });

  it("that sign wrongly", async () => {
    const wrong = "The request signature we calculated does not match the signature you provided.";
    const body = answer("query-expired-token.xml")
      .replace("ExpiredToken", "SignatureDoesNotMatch")
      .replace(/The security.*expired/, wrong);
    nock(STS).post("/").times(3).reply(403, body, XML);
    where(401, "ec2-auth-failure.xml");
    const words = await said();
    nock.cleanAll();
    expect(words).toMatch(/did not accept the credentials: SignatureDoesNotMatch/);
  });

  it("that nobody can be asked about", async () => {
    nock(STS)
      .post("/")
      .times(3)
      .replyWithError(Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" }));
    where();
    const words = await said();
    nock.cleanAll();
    expect(words).toMatch(/could not be asked.*ECONNREFUSED.*network, HTTPS_PROXY, and AWS_ENDPOINT_URL/);
  });

  it("are not asked for when the scan was stopped before it began", async () => {
    const abort = new AbortController();
    abort.abort();
    await expect(live({ abort: abort.signal }).accounts()).rejects.toThrow(Unread);
  });
});
