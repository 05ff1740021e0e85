import { readFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import formats from "ajv-formats";
import draft04 from "ajv-draft-04";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { areas } from "./areas/index.ts";
import { against, cloudAudit } from "./cli.ts";
import { type Moto, motoMissing, startMoto } from "./moto.ts";
import { seedNetwork } from "./seed/network.ts";
import type { Labels } from "./seed/seeding.ts";

interface Found {
  readonly ruleId: string;
  readonly outcome: string;
  readonly message: string;
  readonly resource: { readonly name: string; readonly arn: string };
}
interface Parsed {
  readonly findings: readonly Found[];
  readonly gaps: readonly { service: string; operation: string }[];
  readonly summary: { readonly unknown: number };
}

const missing = motoMissing();
if (missing && process.env["CI"]) throw new Error(missing);
if (missing) console.warn(`\n!!! END-TO-END TESTS SKIPPED: ${missing}\n`);

describe.skipIf(missing)("a scan of an emulated account", () => {
  const folder = mkdtempSync(join(tmpdir(), "cloud-audit-e2e-"));
  const labels: Labels = new Map();
  let moto: Moto;
  let report: Parsed;
  const scan = (...args: string[]) =>
    cloudAudit(["scan", "--region", "eu-west-1", ...args], against(moto.endpoint), folder);

  beforeAll(async () => {
    moto = await startMoto();
    const config = {
      endpoint: moto.endpoint,
      region: "eu-west-1",
      credentials: { accessKeyId: "testing", secretAccessKey: "testing" },
    };
    const network = await seedNetwork(config, labels);
    for (const area of areas) await area.seed(config, network, labels);
    const run = await scan(
      "--show",
      "fail,unknown,pass,skip",
      "-o",
      "json=report.json",
      "--record",
      "scan.jsonl",
      "-o",
      "sarif=out.sarif",
    );
    expect(run.stderr).toBe("");
    expect(run.code).toBe(1);
    report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as Parsed;
  }, 180_000);

  afterAll(() => {
    moto?.stop();
    rmSync(folder, { recursive: true });
  });

  const said = (outcome: string) =>
    report.findings
      .filter((one) => one.outcome === outcome)
      .map(({ ruleId, resource }) => `${ruleId} ${named(resource.name)}`);
  // Ids that the emulator chose stand in names, alone or after the name of what they belong to.
  const named = (name: string) => labels.get(name) ?? name;

  it("fails exactly what was seeded to fail", () => {
    expect(said("fail").sort().join("\n")).toBe(
      areas
        .flatMap(({ fails }) => fails)
        .sort()
        .join("\n"),
    );
  });

  it.each(areas)("passes what is sound in $name", ({ passes }) => {
    const found = new Set(said("pass"));
    expect(passes.filter((one) => !found.has(one)).join("\n")).toBe("");
  });

  it("replays its own recording to the same findings", async () => {
    const replayed = await cloudAudit(
      ["scan", "--replay", "scan.jsonl", "--show", "fail,unknown,pass,skip", "--format", "json"],
      {},
      folder,
    );
    expect(replayed.code).toBe(1);
    expect((JSON.parse(replayed.stdout) as Parsed).findings).toEqual(report.findings);
  });

  it("writes JSON by its published schema, and SARIF by OASIS's", () => {
    const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as object;
    const json = formats.default(new Ajv2020({ strict: false })).compile(read("schema/report-1.json"));
    expect(json(report), JSON.stringify(json.errors?.slice(0, 3))).toBe(true);
    const sarif = formats
      .default(new draft04.default({ strict: false }))
      .compile(read("fixtures/schemas/sarif-schema-2.1.0.json"));
    expect(sarif(read(join(folder, "out.sarif"))), JSON.stringify(sarif.errors?.slice(0, 3))).toBe(true);
  });

  it("writes account data for its owner only", () => {
    for (const file of ["report.json", "scan.jsonl", "out.sarif"])
      expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
  });

  it("ends with 0 when nothing that was chosen fails", async () => {
    const { code, stdout } = await scan("--rule", "s3-bucket-versioning-off", "--fail-on", "critical");
    expect({ code, found: stdout.includes("s3-bucket-versioning-off") }).toEqual({ code: 0, found: true });
  });
});
