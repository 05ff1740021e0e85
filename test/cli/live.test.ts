import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import nock from "nock";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { answer, isolated, XML } from "../source/live/aws.ts";
import { files, flat, folder, run } from "./run.ts";

isolated();
beforeEach(() => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
  vi.stubEnv("AWS_REGION", "eu-west-1");
});

const RULE = "s3-bucket-versioning-off";
const S3 = (region: string) => `https://s3.${region}.amazonaws.com`;
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
const buckets = () =>
  nock(S3("us-east-1"))
    .get("/")
    .query(true)
    .reply(200, answer("s3-list-buckets-2.xml").replace("us-east-1", "eu-west-1"), XML);
const versioning = (status: number, body: string) =>
  nock(S3("eu-west-1"))
    .get("/shop-logs/")
    .query((sent) => "versioning" in sent)
    .reply(status, body, XML);
const versioned = (state: string) =>
  `<VersioningConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${state && `<Status>${state}</Status>`}</VersioningConfiguration>`;

interface Report {
  summary: { pass: number; unknown: number; fail: Record<string, number> };
  findings: { outcome: string; message: string; resource: { arn: string } }[];
  gaps: { code: string; action?: string; rules: string[]; resources: number; operation: string }[];
  scan: { calls: number; regions: string[]; accounts: string[]; source: string };
}
async function scan(...argv: string[]) {
  const ran = await run(["scan", "--rule", RULE, "--format", "json", "--show", "fail,unknown,pass", ...argv]);
  return { ...ran, report: (ran.stdout ? JSON.parse(ran.stdout) : undefined) as Report };
}

describe("a scan of a live account", () => {
  it("reads what the rule needs and nothing else, and passes what is good", async () => {
    account();
    buckets();
    versioning(200, versioned("Enabled"));
    const { code, report, stderr } = await scan();
    expect(report.findings).toMatchObject([{ outcome: "pass", resource: { arn: "arn:aws:s3:::shop-logs" } }]);
    expect(report.scan).toMatchObject({
      accounts: ["111122223333"],
      regions: ["eu-south-1", "eu-west-1", "us-east-1"],
      source: "live",
      calls: 2,
    });
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  it("measures the scan with --stats: on standard error for people, in JSON for programs", async () => {
    account();
    buckets();
    versioning(200, versioned("Enabled"));
    const { report, stderr } = await scan("--stats");
    const { operations, total, chain } = (report.scan as unknown as { stats: Record<string, any> }).stats as Record<
      string,
      any
    >;
    // Who we are and which regions there are is asked before the scan, and counts here only.
    expect(operations.map((one: { operation: string }) => one.operation).sort()).toEqual([
      ...["DescribeRegions", "GetBucketVersioning", "GetCallerIdentity", "ListBuckets"],
    ]);
    expect(total).toMatchObject({ calls: 4, retries: 0, throttles: 0 });
    expect(total.bytes).toBeGreaterThan(500);
    expect(chain.calls.map((one: { operation: string }) => one.operation)).toEqual([
      "ListBuckets",
      "GetBucketVersioning",
    ]);
    expect(stderr).toContain("How the scan went");
    expect(stderr).toContain("s3:GetBucketVersioning");
  });

  it("fails what is bad: a bucket that never had versioning answers with nothing in it", async () => {
    account();
    buckets();
    versioning(200, versioned(""));
    const { code, report } = await scan("--fail-on", "medium");
    expect(report.findings).toMatchObject([{ outcome: "fail" }]);
    expect(code).toBe(1);
  });

  it("says unknown of what was denied, with the missing action, and ends with 3", async () => {
    account();
    buckets();
    versioning(403, answer("s3-access-denied.xml").replaceAll("GetBucketPolicy", "GetBucketVersioning"));
    const { code, report } = await scan();
    expect(report.findings).toMatchObject([{ outcome: "unknown" }]);
    expect(report.gaps).toMatchObject([
      {
        operation: "GetBucketVersioning",
        code: "AccessDenied",
        action: "s3:GetBucketVersioning",
        rules: [RULE],
        resources: 1,
      },
    ]);
    expect(report.summary.pass).toBe(0);
    expect(code).toBe(3);
  });

  it("says unknown where the list itself was denied: no resource is no pass", async () => {
    account();
    nock(S3("us-east-1")).get("/").query(true).reply(403, answer("s3-access-denied-bare.xml"), XML);
    const { code, report } = await scan();
    expect(report.summary).toMatchObject({ pass: 0, unknown: 1 });
    expect(report.gaps).toMatchObject([{ operation: "ListBuckets", action: "s3:ListAllMyBuckets" }]);
    expect(code).toBe(3);
  });

  it("leaves out buckets of other regions than the chosen ones, unread", async () => {
    account();
    nock(S3("us-east-1")).get("/").query(true).reply(200, answer("s3-list-buckets-2.xml"), XML);
    const { code, report } = await scan("--region", "eu-west-1");
    expect(report.findings).toEqual([]);
    expect(code).toBe(0);
  });

  it("filters by tags that are read apart, and says unknown where they could not be", async () => {
    account();
    buckets();
    versioning(200, versioned("Enabled"));
    nock(S3("eu-west-1"))
      .get("/shop-logs/")
      .query((sent) => "tagging" in sent)
      .reply(403, answer("s3-access-denied-bare.xml"), XML);
    const { code, report } = await scan("--tag", "team=shop");
    expect(report.findings).toMatchObject([{ outcome: "unknown" }]);
    expect(report.gaps).toMatchObject([{ operation: "GetBucketTagging" }]);
    expect(code).toBe(3);
  });

  it("is the same replayed", async () => {
    account();
    buckets();
    versioning(403, answer("s3-access-denied-bare.xml"));
    const live = await scan("--record", "a.jsonl");
    const replayed = await scan("--replay", "a.jsonl");
    expect(replayed.report.findings).toEqual(live.report.findings);
    expect(replayed.report.gaps).toEqual(live.report.gaps);
    expect(replayed.report.summary).toEqual(live.report.summary);
    expect(replayed.code).toBe(live.code);
    expect(replayed.report.scan.source).toBe("replay");
  });

  it("reads nothing of accounts that the config skips; where none is left, that is no good report", async () => {
    files({ "cloud-audit.yaml": '# ours\nskipAccounts: ["111122223333"]\n' });
    account();
    const { code, stdout, stderr } = await run(["scan", "--rule", RULE]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(flat(stderr)).toMatch(/cloud-audit\.yaml:2: skipAccounts leaves out 111122223333, and there is no other/);
  });

  it("takes regions and gate from the config; flags outrank it", async () => {
    files({ "cloud-audit.yaml": "regions: [us-east-1]\nfailOn: medium\n" });
    account();
    buckets();
    const { report } = await scan();
    expect(report.scan.regions).toEqual(["us-east-1"]);
    nock.cleanAll();
    account();
    buckets();
    versioning(200, versioned("Suspended"));
    const flagged = await scan("--region", "eu-west-1", "--fail-on", "high");
    expect(flagged.report.scan.regions).toEqual(["eu-west-1"]);
    expect(flagged.code).toBe(0);
  });
});

describe("a scan that cannot begin", () => {
  it("for want of credentials says so, with exit code 2 and nothing on standard output", async () => {
    vi.stubEnv("AWS_ACCESS_KEY_ID", undefined);
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", undefined);
    const { code, stdout, stderr } = await scan();
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/No AWS credentials were found/);
    expect(stderr).toMatch(/--demo/);
  });

  it("for a profile that there is not names the profile", async () => {
    vi.stubEnv("AWS_ACCESS_KEY_ID", undefined);
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", undefined);
    const flagged = await scan("--profile", "prdo");
    vi.stubEnv("AWS_PROFILE", "prdo");
    for (const { code, stderr } of [flagged, await scan()]) {
      expect(code).toBe(2);
      expect(stderr).toMatch(/No AWS credentials were found: the profile "prdo" gives none/);
    }
  });

  it("for a region in the config says where it is written", async () => {
    signIn();
    files({ "cloud-audit.yaml": "# ours\nregions: [eu_west_1]\n" });
    const { code, stderr } = await scan();
    expect(code).toBe(2);
    expect(flat(stderr)).toMatch(/cloud-audit\.yaml:2: There is no region "eu_west_1".*Did you mean "eu-west-1"/);
  });

  it("leaves no recording, and loses none that was there", async () => {
    vi.stubEnv("AWS_ACCESS_KEY_ID", undefined);
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", undefined);
    files({ "b.jsonl": "an earlier one" });
    await scan("--record", "a.jsonl");
    await scan("--record", "b.jsonl");
    expect(existsSync(join(folder, "a.jsonl"))).toBe(false);
    expect(readFileSync(join(folder, "b.jsonl"), "utf8")).toBe("an earlier one");
  });
});

describe("a scan of the user's own files", () => {
  it("needs no credentials, and asks AWS nothing", async () => {
    vi.stubEnv("AWS_ACCESS_KEY_ID", undefined);
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", undefined);
    files({ ".env": "PORT=80\nDB_PASSWORD=hunter2hunter2\n" });
    const { code, stdout } = await run(["scan", "--env-file", ".env", "--rule", "project-*", "--format", "json"]);
    const { findings, scan } = JSON.parse(stdout) as { findings: object[]; scan: object };
    expect(findings).toMatchObject([{ ruleId: "project-env-file-secret", resource: { arn: "file:.env" } }]);
    expect(scan).toMatchObject({ accounts: ["local"], regions: [], source: "live" });
    expect(stdout).not.toContain("hunter2");
    expect(code).toBe(1);
  });
});

describe("a scan that is stopped", () => {
  it("reports what it has and what it has not; the rest is unknown, and nothing more is asked", async () => {
    const interrupted = new AbortController();
    account();
    buckets();
    nock(S3("eu-west-1"))
      .get("/shop-logs/")
      .query(true)
      .reply(() => {
        interrupted.abort();
        return [503, answer("s3-slow-down.xml"), XML];
      });
    const ran = await run(["scan", "--rule", RULE, "--format", "json", "-o", "sarif=b.sarif"], {
      interrupted: interrupted.signal,
    });
    const report = JSON.parse(ran.stdout) as Report;
    expect(report.findings).toMatchObject([{ outcome: "unknown" }]);
    expect(report.gaps[0]!.code).toMatch(/Abort|Interrupted/);
    expect(JSON.parse(readFileSync(join(folder, "b.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
    expect(ran.code).toBe(3);
  });

  it("before there is anything to report ends with 130", async () => {
    const interrupted = new AbortController();
    interrupted.abort();
    const { code, stdout, stderr } = await run(["scan", "--rule", RULE], { interrupted: interrupted.signal });
    expect([code, stdout]).toEqual([130, ""]);
    expect(stderr).toMatch(/stopped before anything could be reported/);
  });
});

it("a fault of the program is told as such, with its stack only for those who ask", async () => {
  account();
  const broken = {
    now: () => {
      throw new Error("the clock is broken");
    },
  };
  const { code, stderr } = await run(["scan", "--rule", RULE], broken);
  nock.cleanAll();
  expect(code).toBe(2);
  expect(stderr).toMatch(/something went wrong that should not have: the clock is broken/);
  expect(stderr).not.toMatch(/\n +at /);
  expect((await run(["scan", "--rule", RULE, "--verbose"], broken)).stderr).toMatch(/\n +at /);
});
