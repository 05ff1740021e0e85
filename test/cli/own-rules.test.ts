import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import nock from "nock";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { answer, isolated, XML } from "../source/live/aws.ts";
import { files, flat, folder, packageRoot, run } from "./run.ts";

isolated();
beforeEach(() => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
  vi.stubEnv("AWS_REGION", "eu-west-1");
});

const account = () => {
  nock("https://sts.eu-west-1.amazonaws.com").post("/").reply(200, answer("sts-get-caller-identity.xml"), XML);
  nock("https://ec2.eu-west-1.amazonaws.com").post("/").reply(200, answer("ec2-describe-regions.xml"), XML);
};
/** AWS is asked who we are while the rules are loaded, so it may have been by the time something is wrong with them. */
const signIn = () => {
  for (const host of ["sts", "ec2"])
    nock(`https://${host}.eu-west-1.amazonaws.com`)
      .post("/")
      .optionally()
      .reply(403, answer("ec2-unauthorized.xml"), XML);
};
const words = `title: "Odd", severity: "high", why: "Because.", fix: { text: "Mend it." }, references: { docs: [] }, examples: { pass: "p", fail: "f" }`;

interface Report {
  findings: { ruleId: string; outcome: string; message: string; evidence: object; resource: { name: string } }[];
  gaps: { service: string; operation: string; code: string; message: string; rules: string[] }[];
}
const scan = async (...argv: string[]) => {
  const ran = await run(["scan", "--region", "eu-west-1", "--format", "json", "--show", "fail,unknown,pass", ...argv]);
  return { ...ran, report: (ran.stdout ? JSON.parse(ran.stdout) : undefined) as Report };
};

/** A rule that declares its own read of Lambda, and lets everything in. */
const SECRET = "correct-horse-battery-staple";
const lambdaRule = `
import { defineRule, fail, kind, pass, service } from "cloud-audit";
const lambda = service("lambda");
const fn = kind()("Acme::Own::Function", {
  list: lambda("listFunctions", { admit: (out) => out, value: (out) => out.Functions }),
  identity: (f) => ({ arn: f.FunctionArn, name: f.FunctionName }),
});
export default defineRule({
  id: "own-function-variables", ${words},
  subject: fn.with(),
  check: (f) => fail(Object.entries(f.Environment.Variables).join(), { all: f.Environment }),
});`;

describe("a rule of one's own", () => {
  it("never sees what a read returns beside its purpose, and never records or reports it", async () => {
    files({ "own.ts": lambdaRule });
    account();
    nock("https://lambda.eu-west-1.amazonaws.com")
      .get(/functions/)
      .reply(200, answer("lambda-list-functions.json"));
    const { code, report, stdout, stderr } = await scan(
      "--rules",
      "own.ts",
      "--rule",
      "own-*",
      "--record",
      "a.jsonl",
      "-o",
      "sarif=b.sarif",
    );
    expect(code, stderr).toBe(1);
    expect(report.findings[0]!.message).toMatch(/STAGE,.*DB_PASSWORD,/);
    const recorded = readFileSync(join(folder, "a.jsonl"), "utf8");
    expect(recorded).toContain("DB_PASSWORD");
    for (const text of [stdout, recorded, readFileSync(join(folder, "b.sarif"), "utf8")]) {
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain("prod-green");
    }
    const replayed = await run([
      "scan",
      "--replay",
      "a.jsonl",
      "--rules",
      "own.ts",
      "--rule",
      "own-*",
      "--format",
      "json",
    ]);
    expect((JSON.parse(replayed.stdout) as Report).findings).toEqual(report.findings);
  });

  it("that throws in the scan is unknown by itself; the others stand, and the exit code is theirs", async () => {
    files({
      "rules/a.js": `import { bucket, defineRule } from "cloud-audit";
        export default defineRule({ id: "own-bucket-broken", ${words}, subject: bucket.with(), check: () => { throw new Error("on purpose"); } });`,
      "rules/b.js": `import { bucket, defineRule, pass } from "cloud-audit";
        export default defineRule({ id: "own-bucket-fine", ${words}, subject: bucket.with(), check: () => pass });`,
    });
    const ran = await run([
      "scan",
      "--demo",
      "--rules",
      "rules",
      "--rule",
      "own-*",
      "--format",
      "json",
      "--show",
      "unknown,pass",
    ]);
    const { findings, gaps } = JSON.parse(ran.stdout) as Report;
    expect(new Set(findings.map(({ ruleId, outcome }) => `${ruleId} ${outcome}`))).toEqual(
      new Set(["own-bucket-broken unknown", "own-bucket-fine pass"]),
    );
    expect(gaps).toMatchObject([{ operation: "own-bucket-broken", code: "RuleError", rules: ["own-bucket-broken"] }]);
    expect(findings.find(({ outcome }) => outcome === "unknown")!.message).toContain("on purpose");
    expect(ran.code).toBe(3);
  });

  it("that is broken is said by name before the scan", async () => {
    files({
      "own.ts":
        'import { bucket } from "cloud-audit";\nexport default { id: "own-bucket-bad", subject: bucket.with() };',
    });
    for (const argv of [["scan", "--demo"], ["rules"], ["permissions"], ["explain", "s3-bucket-versioning-off"]]) {
      const { code, stdout, stderr } = await run([...argv, "--rules", "own.ts"]);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(/"own-bucket-bad" in .*own\.ts is broken/);
    }
  });

  it("that has the id of another is said before the scan", async () => {
    files({
      "own.ts": `import { bucket, defineRule, pass } from "cloud-audit";\nexport default defineRule({ id: "s3-bucket-versioning-off", ${words}, subject: bucket.with(), check: () => pass });`,
    });
    const { code, stderr } = await run(["rules", "--rules", "own.ts"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/two rules with the id "s3-bucket-versioning-off"/);
  });

  it("is explained, listed, and permitted like any other, by the config too, from wherever the command runs", async () => {
    files({
      "cloud-audit.yaml": "customRules: [./rules]\nrules:\n  own-*: critical\n",
      "rules/own.ts": lambdaRule,
      "deep/down/x": "",
    });
    const cwd = join(folder, "deep", "down");
    const listed = await run(["rules", "--json", "--rule", "own-*"], { cwd });
    expect(JSON.parse(listed.stdout)).toMatchObject([
      { id: "own-function-variables", actions: ["lambda:ListFunctions"] },
    ]);
    expect((await run(["explain", "own-function-variables"], { cwd })).stdout).toContain("lambda:ListFunctions");
    expect((await run(["permissions", "--rule", "own-*"], { cwd })).stdout).toContain("lambda:ListFunctions");
  });
});

describe("a service that does not ship", () => {
  const rule = (operation: string, client = "@acme/client-things") => `
import { defineRule, kind, pass, service } from "cloud-audit";
const things = service("things", { client: "${client}" });
const thing = kind()("Acme::Things::Thing", {
  list: things("${operation}", { value: (out) => [{ Id: out.Account }] }),
  identity: ({ Id }) => ({ arn: Id && "arn:aws:things:::" + Id, name: Id }),
});
export default defineRule({ id: "things-thing-odd", ${words}, subject: thing.with(), check: () => pass });`;
  /** A client made of a real one, where the rule lives. */
  const client = {
    "repo/node_modules/@acme/client-things/package.json":
      '{ "name": "@acme/client-things", "version": "1.0.0", "main": "index.js" }',
    "repo/node_modules/@acme/client-things/index.js": `
      const sts = require(${JSON.stringify(join(packageRoot, "node_modules/@aws-sdk/client-sts"))});
      module.exports = { ThingsClient: sts.STSClient, GetThingsCommand: sts.GetCallerIdentityCommand };`,
  };

  it("is read with the client that lies beside the rule, wherever the command runs", async () => {
    files({ ...client, "repo/rules/own.ts": rule("getThings") });
    account();
    nock("https://sts.eu-west-1.amazonaws.com").post("/").reply(200, answer("sts-get-caller-identity.xml"), XML);
    const { code, report } = await scan("--rules", "repo/rules/own.ts", "--rule", "things-*");
    expect(report.findings).toMatchObject([{ outcome: "pass", resource: { name: "111122223333" } }]);
    expect(code).toBe(0);
  });

  it("whose client is missing is said before anything is read, with what to install", async () => {
    signIn();
    files({ "repo/rules/own.ts": rule("getThings") });
    const { code, stdout, stderr } = await scan("--rules", "repo/rules/own.ts", "--rule", "things-*");
    expect([code, stdout]).toEqual([2, ""]);
    expect(flat(stderr)).toMatch(/@acme\/client-things.*npm install @acme\/client-things/);
    expect(existsSync(join(folder, "repo", "node_modules"))).toBe(false);
  });

  it("whose client does not know the operation is said before anything is read", async () => {
    signIn();
    files({ ...client, "repo/rules/own.ts": rule("listNothing") });
    const { code, stderr } = await scan("--rules", "repo/rules/own.ts", "--rule", "things-*");
    expect(code).toBe(2);
    expect(flat(stderr)).toMatch(/@acme\/client-things by listNothing, which it does not have/);
  });

  it("whose client is no client is said before anything is read", async () => {
    signIn();
    files({
      "repo/node_modules/@acme/client-things/index.js": "module.exports = { hello: 1 };",
      "repo/rules/own.ts": rule("getThings"),
    });
    const { code, stderr } = await scan("--rules", "repo/rules/own.ts", "--rule", "things-*");
    expect(code).toBe(2);
    expect(flat(stderr)).toMatch(/is no client of AWS's SDK/);
  });

  it("needs no client to be listed or permitted", async () => {
    files({ "own.ts": rule("getThings") });
    expect((await run(["permissions", "--rules", "own.ts", "--rule", "things-*"])).stdout).toContain(
      "things:GetThings",
    );
  });
});
