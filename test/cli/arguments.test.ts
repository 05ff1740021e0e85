import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { files, flat, folder, run } from "./run.ts";

/** The command cannot run: exit code 2, all words on standard error, none on standard output. */
async function refused(argv: readonly string[], ...patterns: RegExp[]): Promise<void> {
  const { code, stdout, stderr } = await run(argv);
  for (const pattern of patterns) expect(flat(stderr)).toMatch(pattern);
  expect(stdout).toBe("");
  expect(code).toBe(2);
  expect(stderr).not.toContain("should not have");
  expect(stderr).not.toMatch(/\n\s+at /);
}

describe("arguments that cannot be meant", () => {
  it.each<[string, string[], RegExp[]]>([
    ["an unknown command", ["scna"], [/unknown command 'scna'/, /Did you mean scan/]],
    ["an unknown flag", ["scan", "--demoo"], [/unknown option '--demoo'/, /Did you mean --demo\?/]],
    ["an unknown flag of another command", ["permissions", "--fail-on", "high"], [/unknown option '--fail-on'/]],
    ["an argument too many", ["scan", "prod"], [/too many arguments|unexpected/i]],
    ["no value for a flag", ["scan", "--region"], [/--region <a,b>' argument missing/]],
    [
      "an unknown rule",
      ["scan", "--demo", "--rule", "s3-bucket-versoning-off"],
      [/no rule "s3-bucket-versoning-off"/, /Did you mean "s3-bucket-versioning-off"/],
    ],
    ["a pattern that matches no rule", ["scan", "--demo", "--rule", "s4-*"], [/No rule matches "s4-\*"/]],
    [
      "an unknown rule to skip",
      ["scan", "--demo", "--skip-rule", "s3-bucket-versioning"],
      [/Did you mean "s3-bucket-versioning-off"/],
    ],
    ["an unknown service", ["scan", "--demo", "--service", "rsd"], [/no service "rsd"/, /Did you mean "rds"/]],
    [
      "an unknown framework",
      ["scan", "--demo", "--framework", "cis-5"],
      [/no framework "cis-5"/, /Did you mean "cis-5.0"/],
    ],
    ["an unknown format", ["scan", "--demo", "--format", "jsn"], [/'jsn' is invalid/, /json/]],
    ["an unknown format of a file", ["scan", "--demo", "-o", "jsn=a.json"], [/no format "jsn"/, /Did you mean "json"/]],
    ["a file without a name", ["scan", "--demo", "-o", "json"], [/names no file/, /-o json=report\.json/]],
    ["an unknown severity", ["scan", "--demo", "--severity", "hgih"], [/'hgih' is invalid/, /high/]],
    ["an unknown severity to fail on", ["scan", "--demo", "--fail-on", "none"], [/'none' is invalid/, /never/]],
    [
      "an unknown outcome",
      ["scan", "--demo", "--show", "fail,unkown"],
      [/no outcome "unkown"/, /Did you mean "unknown"/],
    ],
    [
      "what cannot be a region",
      ["scan", "--region", "eu_west_1"],
      [/no region "eu_west_1"/, /Did you mean "eu-west-1"/],
    ],
    [
      "a region that the recording lacks",
      ["scan", "--demo", "--region", "eu-west-9"],
      [/no region eu-west-9/, /eu-west-1/],
    ],
    ["no region at all", ["scan", "--demo", "--region", ""], [/--region names no region/]],
    ["no region between commas", ["scan", "--demo", "--region", " , "], [/--region names no region/]],
    ["no outcome at all", ["scan", "--demo", "--show", ""], [/--show names no outcome/]],
    ["a tag without a name", ["scan", "--demo", "--tag", "=prod"], [/--tag =prod names no tag/]],
    ["two sources", ["scan", "--demo", "--replay", "x"], [/cannot be used with/]],
    [
      "two reports in one place",
      ["scan", "--demo", "-o", "json=a", "-o", "sarif=a"],
      [/Two reports would be written to a/],
    ],
    [
      "two reports on standard output",
      ["scan", "--demo", "--format", "json", "-o", "sarif=-"],
      [/Two reports.*standard output/],
    ],
    ["one file by two names", ["scan", "--demo", "-o", "json=a", "-o", "sarif=./a"], [/Two reports/]],
    ["a recording of a recording, which would overwrite it", ["scan", "--demo", "--record", "a.jsonl"], [/--record/]],
    ["nothing left to run", ["scan", "--demo", "--service", "s3", "--skip-rule", "s3-*"], [/No rule is left/]],
    ["an unknown rule to explain", ["explain", "s3-bucket-versoning-off"], [/Did you mean "s3-bucket-versioning-off"/]],
    ["nothing to explain", ["explain"], [/missing required argument/]],
    ["a config file that is not there", ["rules", "--config", "nope.yaml"], [/nope\.yaml does not exist/]],
    ["a recording that is not there", ["scan", "--replay", "nope.jsonl"], [/nope\.jsonl does not exist/, /--record/]],
    [
      "an environment file that is not there",
      ["scan", "--env-file", "nope.env"],
      [/nope\.env of --env-file does not exist/],
    ],
    ["an environment file that is a folder", ["scan", "--env-file", "."], [/is a folder/]],
    [
      "an environment file beside a recording, which would not be read",
      ["scan", "--demo", "--env-file", "a.env"],
      [/cannot be used with/],
    ],
    ["a report in place of the recording", ["scan", "--record", "a", "-o", "json=./a"], [/both be written to a/]],
  ])("%s", async (_, argv, patterns) => {
    await refused(argv, ...patterns);
  });

  it("no command at all shows what there is", async () => {
    const { code, stdout, stderr } = await run([]);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/Usage: cloud-audit/);
  });
});

describe("outputs", () => {
  it.each<[string, string, RegExp]>([
    ["in a folder that is not there", "no/such/folder/a.json", /its folder does not exist/],
    ["that is a folder", "sub", /it is a folder/],
    ["below a file", "file/a.json", /cannot be written/],
  ])("%s are known before anything is read", async (_, path, pattern) => {
    files({ "sub/x": "", file: "" });
    // The recording is missing too: had the scan gone on to its source, this is what it would say.
    await refused(["scan", "--replay", "missing.jsonl", "-o", `json=${path}`], pattern);
  });

  it("a recording that cannot be written is known before anything is read", async () => {
    await refused(
      ["scan", "--record", "no/such/folder/a.jsonl", "--region", "eu-west-1"],
      /recording cannot be written/,
    );
  });

  it("the check leaves no empty file behind, and keeps what was there", async () => {
    files({ "old.json": "old" });
    await run(["scan", "--replay", "missing.jsonl", "-o", "json=old.json", "-o", "sarif=new.sarif"]);
    expect(existsSync(join(folder, "new.sarif"))).toBe(false);
    expect(existsSync(join(folder, "old.json"))).toBe(true);
  });
});

describe("help", () => {
  it("names every flag of the contract", async () => {
    const { code, stdout, stderr } = await run(["scan", "--help"]);
    expect([code, stderr]).toEqual([0, ""]);
    const flags =
      "profile region rule skip-rule service framework severity tag format output show fail-on allow-unknown record replay resume demo config rules quiet verbose no-color env-file";
    for (const flag of flags.split(" ")) expect(stdout).toMatch(new RegExp(`(^|[ ,])--${flag}\\b`, "m"));
    expect(stdout).toMatch(/^ +-o </m);
  });

  it("names every command, the exit codes, and the choices", async () => {
    const { code, stdout } = await run(["--help"]);
    expect(code).toBe(0);
    for (const command of ["scan", "rules", "explain", "permissions"])
      expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, "m"));
    for (const digit of [0, 1, 2, 3]) expect(stdout).toMatch(new RegExp(`^  ${digit}  `, "m"));
    expect(flat((await run(["scan", "--help"])).stdout)).toMatch(/critical.*high.*medium.*low.*info.*never/);
  });

  it("fits the width that it is given", async () => {
    for (const argv of [["--help"], ["scan", "--help"], ["rules", "--help"]]) {
      let text = "";
      await run(argv, { stdout: { write: (part: string) => (text += part), columns: 80 } });
      const wide = text.split("\n").filter((line) => line.length > 80);
      expect(wide).toEqual([]);
    }
  });

  it("says the version", async () => {
    expect(await run(["--version"])).toEqual({ code: 0, stdout: "1.2.3\n", stderr: "" });
  });
});

describe("rules", () => {
  it("lists every rule once, as text and as JSON", async () => {
    const { code, stdout } = await run(["rules"]);
    expect(code).toBe(0);
    for (const { id } of rules) expect(stdout).toContain(id);
    const listed = JSON.parse((await run(["rules", "--json"])).stdout) as { id: string; actions: string[] }[];
    expect(listed.map(({ id }) => id).sort()).toEqual(rules.map(({ id }) => id).sort());
    expect(listed.find(({ id }) => id === "s3-bucket-versioning-off")?.actions).toEqual([
      "s3:GetBucketVersioning",
      "s3:ListAllMyBuckets",
    ]);
  });

  it.each([
    [["--service", "s3"], ({ id }: { id: string }) => id.startsWith("s3-")],
    [["--rule", "s3-bucket-versioning-off"], ({ id }: { id: string }) => id === "s3-bucket-versioning-off"],
    [["--severity", "critical"], ({ severity }: { severity: string }) => severity === "critical"],
    [["--rule", "s3-*", "--rule", "rds-*"], ({ id }: { id: string }) => /^(s3|rds)-/.test(id)],
    [["--skip-rule", "s3-*"], ({ id }: { id: string }) => !id.startsWith("s3-")],
    [
      ["--service", "s3,rds", "--severity", "high"],
      (r: { id: string; severity: string }) => /^(s3|rds)-/.test(r.id) && /critical|high/.test(r.severity),
    ],
    [
      ["--framework", "fsbp"],
      (r: { references?: { fsbp?: readonly string[] } }) => (r.references?.fsbp ?? []).length > 0,
    ],
  ])("%j chooses those and no others", async (argv, wanted) => {
    const listed = JSON.parse((await run(["rules", "--json", ...argv])).stdout) as { id: string }[];
    expect(listed.map(({ id }) => id).sort()).toEqual(
      rules
        .filter(wanted as never)
        .map(({ id }) => id)
        .sort(),
    );
    expect(listed.length).toBeGreaterThan(0);
  });
});

describe("permissions", () => {
  it("is a policy to paste, for the chosen rules only, without credentials", async () => {
    const { code, stdout, stderr } = await run(["permissions", "--rule", "s3-bucket-versioning-off"]);
    expect(code).toBe(0);
    const policy = JSON.parse(stdout) as { Version: string; Statement: { Effect: string; Action: string[] }[] };
    expect(policy.Version).toBe("2012-10-17");
    const actions = policy.Statement.flatMap(({ Action }) => Action);
    expect(actions).toEqual(
      expect.arrayContaining(["s3:GetBucketVersioning", "s3:ListAllMyBuckets", "ec2:DescribeRegions"]),
    );
    expect(actions.join()).not.toMatch(/rds:|lambda:/);
    expect(stderr).toBe("");
  });
});
