import { Ajv2020 } from "ajv/dist/2020.js";
import nock from "nock";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { jsonSchemas } from "../../scripts/generate/json-schemas.ts";
import { answer, isolated, XML } from "../source/live/aws.ts";
import { flat, run } from "./run.ts";

isolated();
beforeEach(() => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
  vi.stubEnv("AWS_REGION", "eu-west-1");
});

const identity = (arn?: string) => {
  const text = answer("sts-get-caller-identity.xml");
  nock("https://sts.eu-west-1.amazonaws.com").post("/").reply(200, text, XML);
  nock("https://ec2.eu-west-1.amazonaws.com").post("/").reply(200, answer("ec2-describe-regions.xml"), XML);
  // Asked again for the permissions of who it is.
  if (arn)
    nock("https://sts.us-east-1.amazonaws.com")
      .post("/")
      .reply(200, text.replace(/<Arn>[^<]*<\/Arn>/, `<Arn>${arn}</Arn>`), XML);
};
const PLAN = ["scan", "--plan", "--rule", "lambda-function-public-policy"];
const json = async (...argv: string[]) => {
  const ran = await run([...argv, "--format", "json"]);
  return { ...ran, plan: JSON.parse(ran.stdout) as Record<string, any> };
};
const validate = () =>
  new Ajv2020({ strict: true }).compile(JSON.parse(new Map(jsonSchemas()).get("schema/plan-1.json")!));

describe("scan --plan", () => {
  it("asks who we are and which regions there are, and nothing else", async () => {
    identity();
    const { code, stdout, stderr } = await run(PLAN);
    expect(code).toBe(0);
    expect(stderr).toBe("");
    const text = flat(stdout);
    expect(text).toContain("Plan for 111122223333");
    // The list in three regions; then each function's policy and aliases, and each alias's policy.
    expect(text).toContain("calls 3 whatever the account holds; 30 more if it has 10 resources of each kind");
    expect(text).toContain(
      "lambda:GetPolicy in eu-south-1: 20 calls, 10 at once, then 10.5 a second (30% left to others)",
    );
    expect(text).toContain("lambda 3 +30 2 per function, 1 per alias");
    expect(text).toContain("charged by AWS nothing");
    expect(nock.isDone()).toBe(true);
  });

  it("takes as many resources as it is told, and the head-room", async () => {
    identity();
    const { plan } = await json("scan", "--plan", "500", "--rule", "lambda-function-public-policy", "--head-room", "0");
    // The least there is: the network is uneven.
    expect(plan).toMatchObject({ source: "live", rules: 1, headRoom: 5, resources: 500 });
    expect(plan["accounts"][0].slowest).toMatchObject({
      name: "lambda:GetPolicy",
      calls: 1000,
      capacity: 14.25,
      refill: 14.25,
    });
    expect(plan["accounts"][0].seconds).toBeGreaterThan((1000 - 15) / 15);
    expect(validate()(plan)).toBe(true);
  });

  it("tells each operation with --verbose", async () => {
    identity();
    const { stdout } = await run([...PLAN, "--verbose"]);
    expect(stdout).toMatch(/lambda:ListFunctions +3 +1 for each further page of 50/);
    expect(stdout).toMatch(/lambda:ListAliases +0 +\+10 +1 per function/);
  });

  it("counts the calls of a recording instead of guessing, and makes none", async () => {
    const { code, plan } = await json("scan", "--plan", "--demo");
    expect(code).toBe(0);
    expect(plan).not.toHaveProperty("resources");
    expect(plan["source"]).toBe("replay");
    const [account] = plan["accounts"];
    const scanned = JSON.parse((await run(["scan", "--demo", "--format", "json"])).stdout) as {
      scan: { calls: number };
    };
    expect(account.calls).toEqual({ known: scanned.scan.calls, estimated: 0 });
    expect(account.chain.length).toBeGreaterThan(3);
    expect(account.costs.length).toBeGreaterThan(3);
    const valid = validate();
    expect(valid(plan), JSON.stringify(valid.errors)).toBe(true);
  });

  it("fits a narrow terminal, and a pipe has no colours", async () => {
    const narrow = await run(["scan", "--plan", "--demo"], { stdout: { write: () => {}, columns: 44, isTTY: true } });
    expect(narrow.code).toBe(0);
    let out = "";
    await run(["scan", "--plan", "--demo"], { stdout: { write: (text) => (out += text), columns: 44 } });
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(44);
    expect(out).not.toContain("\u001b");
  });

  it.each([
    [["--format", "sarif"], /A plan cannot be written as sarif/],
    [["--plan", "many"], /It should be a whole number/],
    [["--record", "x.jsonl"], /cannot be used with/],
    [["--stats"], /cannot be used with/],
    [["--check-permissions", "--demo"], /cannot be used with/],
  ])("refuses %j", async (argv, message) => {
    const { code, stderr } = await run(["scan", "--plan", ...argv]);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });

  it("--check-permissions goes with it only", async () => {
    const { code, stderr } = await run(["scan", "--check-permissions"]);
    expect(stderr).toContain("scan --plan --check-permissions");
    expect(code).toBe(2);
  });
});

describe("scan --plan --check-permissions", () => {
  const IAM = "https://iam.amazonaws.com";
  const result = (action: string, decision: string, missing = "") =>
    `<member><EvalActionName>${action}</EvalActionName><EvalResourceName>*</EvalResourceName><EvalDecision>${decision}</EvalDecision><MissingContextValues>${missing && `<member>${missing}</member>`}</MissingContextValues><MatchedStatements/></member>`;
  const simulated = (...results: string[]) =>
    `<SimulatePrincipalPolicyResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><SimulatePrincipalPolicyResult><IsTruncated>false</IsTruncated><EvaluationResults>${results.join("")}</EvaluationResults></SimulatePrincipalPolicyResult></SimulatePrincipalPolicyResponse>`;
  const denied = `<ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>User: x is not authorized to perform: &#27;[31miam:SimulatePrincipalPolicy</Message></Error></ErrorResponse>`;
  const asks = (operation: string) => (body: Record<string, string>) => body["Action"] === operation;
  const role = (arn: string) =>
    nock(IAM)
      .post("/", asks("GetRole"))
      .reply(
        200,
        `<GetRoleResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><GetRoleResult><Role><Path>/ci/</Path><RoleName>audit</RoleName><Arn>${arn}</Arn></Role></GetRoleResult></GetRoleResponse>`,
        XML,
      );
  const USER = "arn:aws:iam::111122223333:user/ci";
  const CHECK = [...PLAN, "--check-permissions"];
  const permissions = async () => (await json(...CHECK)).plan["accounts"][0].permissions as Record<string, unknown>;

  it("says what is missing, and for how many rules", async () => {
    identity(USER);
    let sent: Record<string, string> = {};
    nock(IAM)
      .post("/", (body: Record<string, string>) => (sent = body) && asks("SimulatePrincipalPolicy")(body))
      .reply(
        200,
        simulated(
          result("ec2:DescribeRegions", "allowed"),
          result("lambda:ListFunctions", "implicitDeny"),
          result("lambda:GetPolicy", "explicitDeny", "aws:RequestedRegion"),
        ),
        XML,
      );
    const { code, stdout } = await run(CHECK);
    expect(code).toBe(0);
    expect(sent["PolicySourceArn"]).toBe(USER);
    expect(sent["ResourceArns.member.1"]).toBe("*");
    const text = flat(stdout);
    expect(text).toContain("1 of 4 actions are not allowed");
    expect(text).toMatch(/lacks needed by lambda:ListFunctions 1 rule/);
    // Told to hang on the region of the call, and left out altogether.
    expect(text).toContain("2 of 4 actions are unknown");
    expect(text).toMatch(/not told needed by lambda:GetPolicy 1 rule lambda:ListAliases 1 rule/);
  });

  it("asks for a role by its whole ARN, which that of the session does not tell", async () => {
    identity("arn:aws:sts::111122223333:assumed-role/audit/ci");
    role("arn:aws:iam::111122223333:role/ci/audit");
    nock(IAM)
      .post(
        "/",
        (body: Record<string, string>) => body["PolicySourceArn"] === "arn:aws:iam::111122223333:role/ci/audit",
      )
      .reply(
        200,
        simulated(
          ...["ec2:DescribeRegions", "lambda:ListFunctions", "lambda:ListAliases", "lambda:GetPolicy"].map((action) =>
            result(action, "allowed"),
          ),
        ),
        XML,
      );
    expect(await permissions()).toEqual({
      principal: "arn:aws:iam::111122223333:role/ci/audit",
      needed: 4,
      allowed: 4,
      missing: [],
      unsure: [],
    });
  });

  it("knows nothing when it may not ask, and says so", async () => {
    identity(USER);
    nock(IAM).post("/").reply(403, denied, XML);
    const { code, stdout } = await run(CHECK);
    expect(code).toBe(0);
    expect(flat(stdout)).toMatch(
      /4 of 4 actions are unknown .*IAM did not tell: iam:SimulatePrincipalPolicy: .*not authorized/,
    );
    expect(stdout).not.toContain("lacks");
    // Who says no may be a proxy with ideas of its own.
    expect(stdout).not.toContain("\u001b");
  });

  it("knows nothing of a role of Identity Center whose path it may not ask for", async () => {
    identity("arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_ReadOnly_0123456789abcdef/me");
    nock(IAM).post("/", asks("GetRole")).reply(403, denied, XML);
    expect(await permissions()).toMatchObject({
      allowed: 0,
      missing: [],
      unknown: expect.stringMatching(/path of its role/) as string,
    });
  });

  it("does not ask about root, who may do everything", async () => {
    identity("arn:aws:iam::111122223333:root");
    expect(await permissions()).toMatchObject({ needed: 4, allowed: 4 });
  });
});
