import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";

const root = join(import.meta.dirname, "../..");
const home = mkdtempSync(join(tmpdir(), "cloud-audit-examples-"));
let folder: string;

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Record<string, string>;
  readonly with?: Record<string, unknown>;
}
const example = (name: string) => readFileSync(join(root, "examples", name), "utf8");

/** Stands in place of npx: the built command, on the demo account where it would scan a live one. */
const npx = join(home, "bin", "npx");
mkdirSync(join(home, "bin"));
writeFileSync(
  npx,
  `#!/usr/bin/env bash
[ "$1" = --yes ] || exit 90
[[ "$2" =~ ^cloud-audit(@.+)?$ ]] || exit 91
shift 2
[ -n "\${LIVE:-}" ] || set -- "$@" --demo
exec "${process.execPath}" "${join(root, "bin/cloud-audit.js")}" "$@"
`,
);
chmodSync(npx, 0o755);

let runs = 0;
beforeEach(() => mkdirSync((folder = join(home, `run-${++runs}`))));
afterAll(() => rmSync(home, { recursive: true }));

/** Runs a script as a step of a pipeline does. */
function bash(script: string, env: Record<string, string> = {}, args: readonly string[] = []) {
  const { PATH = "", HOME = "" } = process.env;
  const own = { PATH: `${join(home, "bin")}${delimiter}${PATH}`, HOME, GIT_CONFIG_NOSYSTEM: "1", ...env };
  const flags = ["--noprofile", "--norc", "-eo", "pipefail", "-c", script, "bash", ...args];
  const { status, stdout, stderr } = spawnSync("bash", flags, { cwd: folder, env: own, encoding: "utf8" });
  return { code: status, stdout, stderr };
}
const written = (name: string) => readFileSync(join(folder, name), "utf8");
const files = () => ({ GITHUB_OUTPUT: join(folder, "output"), GITHUB_STEP_SUMMARY: join(folder, "summary.md") });

describe("the action", () => {
  const action = parse(readFileSync(join(root, "action.yml"), "utf8")) as {
    inputs: Record<string, { description: string; default: string }>;
    outputs: Record<string, { value: string }>;
    runs: { using: string; steps: Step[] };
  };
  const step = action.runs.steps.find(({ id }) => id === "scan")!;
  const run = (inputs: Record<string, string> = {}) =>
    bash(step.run!, {
      ...Object.fromEntries(
        Object.entries(step.env!).map(([name, value]) => {
          const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)![1]!;
          return [name, inputs[input] ?? action.inputs[input]!.default];
        }),
      ),
      ...files(),
    });

  it("scans, writes SARIF and the summary, and ends as the scan does", () => {
    const { code } = run();
    expect(code).toBe(1);
    expect(written("output")).toBe("exit-code=1\nsarif=cloud-audit.sarif\n");
    expect(JSON.parse(written("cloud-audit.sarif"))).toMatchObject({ version: "2.1.0" });
    expect(written("summary.md")).toContain("cloud-audit");
  });

  it("takes flags, a severity and a file", () => {
    const { code } = run({
      args: "--rule s3-bucket-versioning-off --allow-unknown",
      "fail-on": "never",
      sarif: "a.sarif",
    });
    expect(code).toBe(0);
    expect(written("output")).toBe("exit-code=0\nsarif=a.sarif\n");
  });

  it("has nothing to upload when the scan could not run", () => {
    expect(run({ args: "--rule no-such-rule" }).code).toBe(2);
    expect(written("output")).toBe("exit-code=2\n");
  });

  it("lets no input become a command, and names only inputs and outputs that there are", () => {
    expect(run({ args: '$(touch owned); touch owned" --x' }).code).toBe(2);
    expect(existsSync(join(folder, "owned"))).toBe(false);
    expect(step.run).not.toContain("${{");
    for (const { value } of Object.values(action.outputs))
      expect(value).toMatch(/^\$\{\{ steps\.scan\.outputs\.[\w-]+ \}\}$/);
    expect(action.runs.using).toBe("composite");
    expect(action.runs.steps.filter(({ run, uses }) => (run === undefined) === (uses === undefined))).toEqual([]);
  });
});

describe("the workflow for GitHub Actions", () => {
  const workflow = parse(example("github-actions.yml")) as {
    permissions: object;
    jobs: { audit: { steps: Step[] } };
  };
  const { steps } = workflow.jobs.audit;

  it("may do what its steps need, and no more", () => {
    expect(workflow.permissions).toEqual({ "id-token": "write", contents: "read", "security-events": "write" });
  });

  it("scans, and uploads only what a scan that ran has written", () => {
    const { code } = bash(steps.find(({ id }) => id === "scan")!.run!, files());
    expect(code).toBe(1);
    expect(written("output")).toBe("exit-code=1\n");
    const uploads = steps.filter(({ if: condition }) => condition);
    expect(uploads).toHaveLength(2);
    for (const { with: inputs, if: condition } of uploads) {
      expect(condition).toBe("always() && steps.scan.outputs.exit-code != '2'");
      expect(existsSync(join(folder, (inputs!["sarif_file"] ?? inputs!["path"]) as string))).toBe(true);
    }
  });

  it("with the action gives inputs that it has", () => {
    const { jobs } = parse(example("github-action.yml")) as typeof workflow;
    const uses = jobs.audit.steps.find(({ id }) => id === "audit")!;
    const action = parse(readFileSync(join(root, "action.yml"), "utf8")) as { inputs: object };
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(uses.with!)));
  });
});

describe("the pipeline for GitLab CI", () => {
  const { "cloud-audit": job } = parse(example("gitlab-ci.yml")) as Record<
    string,
    { script: string[]; artifacts: { reports: Record<string, string> }; allow_failure: object }
  >;

  it("writes the reports that it gives to GitLab", () => {
    const token = join(folder, "token");
    const { code } = bash(job!.script.join("\n"), { AWS_ID_TOKEN: "eyJ", AWS_WEB_IDENTITY_TOKEN_FILE: token });
    expect(code).toBe(1);
    expect(readFileSync(token, "utf8")).toBe("eyJ");
    const { codequality, junit } = job!.artifacts.reports;
    expect(JSON.parse(written(codequality!))).toBeInstanceOf(Array);
    expect(written(junit!)).toMatch(/^<\?xml/);
    expect(job!.allow_failure).toEqual({ exit_codes: 3 });
  });
});

describe("the Jenkinsfile", () => {
  it("writes the reports that it publishes", () => {
    const text = example("Jenkinsfile");
    const [, script] = /script: '(.+)'/.exec(text)!;
    expect(bash(script!).code).toBe(1);
    for (const [, file] of text.matchAll(/(?:testResults|pattern): '(.+?)'/g))
      expect(existsSync(join(folder, file!))).toBe(true);
    for (const pair of ["{}", "()"]) expect(text.split(pair[0]!).length).toBe(text.split(pair[1]!).length);
  });
});

describe("the hooks before a commit", () => {
  const secret = "PORT=80\nDB_PASSWORD=hunter2hunter2\n";
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], { cwd: folder });
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

  it("of pre-commit looks at the files it is given, with no credentials", () => {
    const { repos } = parse(example("pre-commit-config.yaml")) as {
      repos: { hooks: { entry: string; files: string }[] }[];
    };
    const { entry, files } = repos[0]!.hooks[0]!;
    for (const name of [".env", "app/.env", ".env.local", "a/.env.prod"]) expect(name).toMatch(new RegExp(files));
    for (const name of ["env", "a.env", ".envrc", "a/.environment"]) expect(name).not.toMatch(new RegExp(files));
    put(".env", secret);
    put(".env.good one", "PORT=80\n");
    const hook = (...names: string[]) => bash(`${entry} "$@"`, { LIVE: "1" }, names);
    expect(hook(".env.good one")).toMatchObject({ code: 0, stderr: "" });
    const { code, stdout } = hook(".env.good one", ".env");
    expect(code).toBe(1);
    expect(stdout).toContain("DB_PASSWORD in line 2");
    expect(stdout).not.toContain("hunter2");
  });

  it("of git looks at what is staged", () => {
    git("init", "-q");
    const hook = () => bash(example("pre-commit.sh"), { LIVE: "1" });
    expect(hook()).toMatchObject({ code: 0, stdout: "" });
    put("unstaged.env", secret);
    put(".env", secret);
    expect(hook().code).toBe(0);
    git("add", ".env");
    expect(hook().code).toBe(1);
    put(".env", "PORT=80\n");
    git("add", ".env");
    expect(hook().code).toBe(0);
  });
});

describe("the container file", () => {
  const lines = readFileSync(join(root, "Dockerfile"), "utf8").split("\n");

  it("copies into the image what the package is, and runs it as nobody special", () => {
    const ignored = readFileSync(join(root, ".dockerignore"), "utf8").split("\n");
    expect(ignored).toEqual(expect.arrayContaining(["node_modules", "dist", ".git"]));
    expect(lines).toContain("USER node");
    expect(lines).toContain('ENTRYPOINT ["cloud-audit"]');
    const [major] = /\d+/.exec(lines.find((line) => line.startsWith("FROM"))!)!;
    expect(Number(major)).toBeGreaterThanOrEqual(20);
  });
});
