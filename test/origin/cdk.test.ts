import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Identity } from "../../src/model/index.ts";
import { userFrame } from "../../src/origin/cdk/frame.ts";
import { bucket, failed, files, fixtures, folder, madeBy, queue, traced } from "./tracing.ts";

const modules = join(import.meta.dirname, "../../node_modules");
let app = "";
let ids: (path: string) => string;

// A real app, written by the real library. TypeScript runs without being compiled, as with tsx or ts-node.
beforeAll(() => {
  app = realpathSync(mkdtempSync(join(tmpdir(), "cloud-audit-cdk-")));
  cpSync(join(fixtures, "cdk"), app, { recursive: true });
  symlinkSync(modules, join(app, "node_modules"));
  const env = { ...process.env, CDK_OUTDIR: join(app, "cdk.out"), CDK_DEBUG: "1" };
  const ran = spawnSync(process.execPath, [join(modules, "jiti/lib/jiti-cli.mjs"), "bin/app.ts"], { cwd: app, env });
  expect(ran.status, String(ran.stderr)).toBe(0);
  const metadata = JSON.parse(readFileSync(join(app, "cdk.out/Shop.metadata.json"), "utf8")) as Record<string, any[]>;
  ids = (path) => metadata[path]!.find(({ type }) => type === "aws:cdk:logicalId").data as string;
}, 60_000);
afterAll(() => rmSync(app, { recursive: true, force: true }));

const line = async (from: string | readonly string[], ruleId: string, of: Identity) =>
  (await traced(from, [failed(ruleId, of)])).lines[0];
const of = (path: string, stack = "Shop") => madeBy(stack, ids(path));

describe("an app of the CDK", () => {
  it.each([
    [
      "a construct of the user's own",
      () => of("/Shop/Invoices/Bucket/Resource"),
      "lib/shop.ts:9:5 Shop/Invoices/Bucket/Resource",
    ],
    ["one of a loop", () => of("/Shop/second/Resource"), "lib/shop.ts:24:45 Shop/second/Resource"],
  ])("made %s", async (_, tags, expected) => {
    expect(await line(app, "s3-bucket-versioning-off", bucket("b", tags()))).toBe(expected);
  });

  it("set a property", async () => {
    const made = queue("q", of("/Shop/Queue"));
    expect(await line(app, "sqs-queue-unencrypted", made)).toBe("lib/shop.ts:26:11 Shop/Queue");
    expect(await line(app, "sqs-queue-without-dead-letter-queue", made)).toBe("lib/shop.ts:25:19 Shop/Queue");
  });

  it("made a resource of a nested stack", async () => {
    const nested = of("/Shop/Payments.NestedStack/Payments.NestedStackResource")["aws:cloudformation:logical-id"]!;
    const made = queue("q", of("/Shop/Payments/Deep/Resource", `Shop-${nested}-1ABCDEFGHIJKL`));
    expect(await line(app, "sqs-queue-unencrypted", made)).toBe("lib/shop.ts:16:5 Shop/Payments/Deep/Resource");
  });

  it.each([
    ["another stack", () => bucket("b", of("/Shop/first/Resource", "Shop-Prod"))],
    ["another account", () => ({ ...bucket("b", of("/Shop/first/Resource")), account: "999988887777" })],
    ["another region", () => ({ ...bucket("b", of("/Shop/first/Resource")), region: "us-east-1" })],
    ["another type", () => bucket("b", of("/Shop/Queue"))],
    ["no construct", () => bucket("b", madeBy("Shop", "Gone"))],
  ])("made nothing of %s", async (_, made) => {
    expect(await line(app, "s3-bucket-versioning-off", made())).toBeUndefined();
  });

  it("made nothing, where its code is not among the sources", async () => {
    const made = bucket("b", of("/Shop/first/Resource"));
    expect(await line(join(app, "cdk.out"), "s3-bucket-versioning-off", made)).toBeUndefined();
    expect(await line([join(app, "lib"), join(app, "cdk.out")], "s3-bucket-versioning-off", made)).toBe(
      "shop.ts:24:45 Shop/first/Resource",
    );
  });
});

/** The assembly with its metadata changed, beside the code. */
function changed(change: (metadata: Record<string, any[]>) => void): void {
  cpSync(app, folder, { recursive: true, filter: (path) => !path.endsWith("node_modules") });
  const path = join(folder, "cdk.out/Shop.metadata.json");
  const text = readFileSync(path, "utf8").replaceAll(app, folder);
  const metadata = JSON.parse(text) as Record<string, any[]>;
  change(metadata);
  writeFileSync(path, JSON.stringify(metadata));
}
const without = (metadata: Record<string, any[]>, type: string) => {
  for (const [path, entries] of Object.entries(metadata)) metadata[path] = entries.filter((one) => one.type !== type);
};
const made = () => bucket("b", of("/Shop/Invoices/Bucket/Resource"));

describe("an assembly", () => {
  it("without traces leads nowhere, and the user is told why", async () => {
    changed((metadata) => without(metadata, "aws:cdk:creationStack"));
    const { lines, notes } = await traced(folder, [failed("s3-bucket-versioning-off", made())]);
    expect(lines).toEqual([undefined]);
    expect(notes).toEqual([expect.stringContaining("CDK_DEBUG=1")]);
  });

  it("without logical ids leads on by the paths in its template", async () => {
    changed((metadata) => without(metadata, "aws:cdk:logicalId"));
    const text = readFileSync(join(folder, "cdk.out/Shop.template.json"), "utf8");
    const template = JSON.parse(text) as { Resources: Record<string, { Metadata?: object }> };
    const resource = template.Resources[made().tags["aws:cloudformation:logical-id"]!]!;
    resource.Metadata = { "aws:cdk:path": "Shop/Invoices/Bucket/Resource" };
    writeFileSync(join(folder, "cdk.out/Shop.template.json"), JSON.stringify(template));
    expect(await line(folder, "s3-bucket-versioning-off", made())).toBe(
      "lib/shop.ts:9:5 Shop/Invoices/Bucket/Resource",
    );
  });

  it("of an older library leads on by the traces of logical ids", async () => {
    changed((metadata) => {
      const entries = metadata["/Shop/Invoices/Bucket/Resource"]!;
      entries.find(({ type }) => type === "aws:cdk:logicalId").trace = [
        `Object.<anonymous> (${folder}/node_modules/aws-cdk-lib/aws-s3/lib/bucket.js:1:1)`,
        `new Invoices (${folder}/lib/shop.ts:9:5)`,
      ];
      without(metadata, "aws:cdk:creationStack");
    });
    expect(await line(folder, "s3-bucket-versioning-off", made())).toContain("lib/shop.ts:9:5");
  });

  it("leads nowhere once the code was changed after it", async () => {
    changed(() => {});
    const text = readFileSync(join(folder, "lib/shop.ts"), "utf8");
    files({
      "lib/shop.ts": text
        .replace(/(.*\n){8}/, "export const other = () => 1;\n".repeat(8))
        .replace('"Bucket"', '"Other"'),
    });
    utimesSync(join(folder, "lib/shop.ts"), new Date("2100-01-01"), new Date("2100-01-01"));
    const { lines, notes } = await traced(folder, [failed("s3-bucket-versioning-off", made())]);
    expect(lines).toEqual([undefined]);
    expect(notes).toEqual(["lib/shop.ts is newer than cdk.out; synthesize it again"]);
  });

  it("believes a line of newer code that names the construct", async () => {
    changed(() => {});
    utimesSync(join(folder, "lib/shop.ts"), new Date("2100-01-01"), new Date("2100-01-01"));
    expect(await line(folder, "s3-bucket-versioning-off", made())).toContain("lib/shop.ts:9:5");
  });

  it("leads to no line of compiled code", async () => {
    changed((metadata) => {
      const entries = metadata["/Shop/Invoices/Bucket/Resource"]!;
      entries.find(({ type }) => type === "aws:cdk:creationStack").data = [`new Invoices (${folder}/lib/shop.js:1:1)`];
    });
    files({ "lib/shop.js": "invoices();\n" });
    expect(await line(folder, "s3-bucket-versioning-off", made())).toBeUndefined();
  });
});

describe("a trace", () => {
  it.each([
    [["...new Bucket2 in aws-cdk-lib...", "new Shop (/app/shop.ts:8:5)"], { path: "/app/shop.ts", line: 8, column: 5 }],
    [["/app/node_modules/x/y.js:1:2", "at /app/shop.ts:8:5"], { path: "/app/shop.ts", line: 8, column: 5 }],
    [["node:internal/main:1:2", "async file:///app/sh%20op.ts:8 (:)"], { path: "/app/sh op.ts", line: 8 }],
    [["...App.synth in aws-cdk-lib...", "/app/app.ts:6 (:)"], undefined],
    [["Function.x [as y]", 3, "a:b"], undefined],
    [["<anonymous>"], undefined],
    ["none", undefined],
  ])("%j", (trace, frame) => {
    expect(userFrame(trace)).toEqual(frame);
  });
});
