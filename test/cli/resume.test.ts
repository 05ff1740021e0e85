import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import nock from "nock";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { goOnCommand } from "../../src/cli/resume.ts";
import { answer, isolated, XML } from "../source/live/aws.ts";
import { files, flat, folder, run } from "./run.ts";

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
const buckets = () =>
  nock("https://s3.us-east-1.amazonaws.com")
    .get("/")
    .query(true)
    .reply(200, answer("s3-list-buckets-2.xml").replace("us-east-1", "eu-west-1"), XML);
const versioning = (reply: () => [number, string, object]) =>
  nock("https://s3.eu-west-1.amazonaws.com")
    .get("/shop-logs/")
    .query(true)
    .reply(reply as never);
const enabled = (): [number, string, object] => [
  200,
  `<VersioningConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Status>Enabled</Status></VersioningConfiguration>`,
  XML,
];
const RULES = ["--rule", "s3-bucket-versioning-off"];
const JSON_OF_ALL = ["--format", "json", "--show", "fail,unknown,pass"];
const NOON = "2026-06-15T12:00:00Z";
const at = (time: string) => ({ now: () => new Date(time) });

/** A scan that is stopped when the first bucket is asked about. */
async function stopped(...argv: string[]) {
  const interrupted = new AbortController();
  account();
  buckets();
  versioning(() => (interrupted.abort(), [503, answer("s3-slow-down.xml"), XML]));
  return run(["scan", ...RULES, "--record", "a b.jsonl", ...argv], { interrupted: interrupted.signal });
}

describe("a scan that was stopped", () => {
  it("tells the command that goes on, which asks only what is missing", async () => {
    const first = await stopped();
    expect(first.code).toBe(3);
    expect(first.stderr).toContain(
      "Go on with:\n  cloud-audit scan --rule s3-bucket-versioning-off --resume 'a b.jsonl'\n",
    );
    account();
    versioning(enabled);
    const second = await run(["scan", ...RULES, "--resume", "a b.jsonl", ...JSON_OF_ALL]);
    expect([second.code, second.stderr]).toEqual([0, ""]);
    const replayed = await run(["scan", ...RULES, "--replay", "a b.jsonl", ...JSON_OF_ALL]);
    const findings = ({ stdout }: { stdout: string }) => (JSON.parse(stdout) as { findings: unknown }).findings;
    expect(findings(replayed)).toEqual(findings(second));
    expect(findings(second)).toMatchObject([{ outcome: "pass" }]);
  });

  it("says nothing of it with --quiet", async () => {
    expect((await stopped("--quiet")).stderr).toBe("");
  });

  it("goes on in the regions that it was begun with, whatever the config says now", async () => {
    await stopped("--region", "us-east-1,eu-west-1");
    files({ "cloud-audit.yaml": "regions: [eu-south-1]\n" });
    account();
    versioning(enabled);
    const { stdout } = await run(["scan", ...RULES, "--resume", "a b.jsonl", ...JSON_OF_ALL]);
    expect((JSON.parse(stdout) as { scan: object }).scan).toMatchObject({ regions: ["eu-west-1", "us-east-1"] });
  });

  it("that is days old says so", async () => {
    await stopped();
    account();
    versioning(enabled);
    const { stderr } = await run(["scan", ...RULES, "--resume", "a b.jsonl"], at("2026-06-18T13:00:00Z"));
    expect(flat(stderr)).toMatch(/a b\.jsonl was begun 3 days ago: what it holds is as it was then/);
  });

  it("of another account is refused before anything is read, and stays as it is", async () => {
    await stopped();
    const path = join(folder, "a b.jsonl");
    const other = readFileSync(path, "utf8").replaceAll("111122223333", "999988887777");
    writeFileSync(path, other);
    account();
    const { code, stderr } = await run(["scan", ...RULES, "--resume", "a b.jsonl"]);
    expect(code).toBe(2);
    expect(flat(stderr)).toMatch(/is of account 999988887777, and these credentials are of 111122223333/);
    expect(readFileSync(path, "utf8")).toBe(other);
  });

  it("by credentials that ran out tells how to go on too, and can be replayed", async () => {
    account();
    buckets();
    versioning(() => [400, answer("s3-slow-down.xml").replace("SlowDown", "ExpiredToken"), XML]);
    const { stderr } = await run(["scan", ...RULES, "--record", "a.jsonl"], at(NOON));
    expect(stderr).toContain("--resume a.jsonl");
    expect((await run(["scan", ...RULES, "--replay", "a.jsonl"])).code).toBe(3);
  });
});

it("a scan that came to its end says that only gaps are asked", async () => {
  account();
  buckets();
  versioning(enabled);
  expect((await run(["scan", ...RULES, "--record", "a.jsonl"])).stderr).toBe("");
  account();
  const { code, stderr } = await run(["scan", ...RULES, "--resume", "a.jsonl", "--record", "./a.jsonl"]);
  expect(flat(stderr)).toMatch(/The scan of a\.jsonl came to its end: only what could not be read is asked again/);
  expect(code).toBe(0);
});

describe("flags that contradict", () => {
  it.each<[string, string[], RegExp]>([
    ["a recording to replay", ["--replay", "b.jsonl"], /'--resume <path>' cannot be used with option '--replay/],
    ["the demo", ["--demo"], /cannot be used with option '--demo'/],
    ["another recording", ["--record", "b.jsonl"], /--record cannot name another/],
    ["regions", ["--region", "eu-west-1"], /cannot be used with option '--region/],
    ["local files", ["--env-file", ".env"], /cannot be used with option '--env-file/],
    ["a report in its place", ["-o", "json=./a.jsonl"], /both be written to/],
    ["nothing to go on with", [], /a\.jsonl does not exist/],
  ])("%s", async (_, argv, words) => {
    const { code, stdout, stderr } = await run(["scan", "--resume", "a.jsonl", ...argv]);
    expect(stderr).toMatch(words);
    expect([code, stdout, existsSync(join(folder, "a.jsonl"))]).toEqual([2, "", false]);
  });
});

it.each([
  [["scan", "--record", "a", "--profile", "prod"], "cloud-audit scan --resume a --profile prod"],
  [["scan", "--record=a", "--region", "eu-west-1", "--env-file=x"], "cloud-audit scan --resume a"],
  [["scan", "--resume=a", "--rule", "acme-*"], "cloud-audit scan --resume a --rule 'acme-*'"],
  [["scan", "--region=eu-west-1", "--record", "it's"], "cloud-audit scan --resume 'it'\\''s'"],
])("%j goes on with %s", (argv, command) => expect(goOnCommand(argv)).toBe(command));
