import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const tsc = join(root, "node_modules/@typescript/native/bin/tsc");

// A rule of someone who has installed cloud-audit and nothing else.
const RULE = `
import { bucket, defineRule, each, fail, kind, pass, service, skip, subnet, z, type Rule } from "cloud-audit";

const rule = defineRule({
  id: "s3-bucket-name-short",
  title: "Bucket has a short name",
  severity: "low",
  why: "Short names are taken.",
  fix: { text: "Take a longer one." },
  references: { docs: [] },
  examples: { pass: "A long one.", fail: "A short one." },
  subject: bucket.with("versioning", "encryption"),
  context: { subnets: subnet.with() },
  options: z.object({ least: z._default(z.int(), 3) }),
  check: (b, { subnets, options, now }) => {
    const status: "Enabled" | "Suspended" | undefined = b.versioning.Status;
    const algorithm = b.encryption[0]?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm;
    const cidr: string | undefined = subnets.get("subnet-1")?.CidrBlock;
    // @ts-expect-error it was not asked for
    b.policy;
    // @ts-expect-error AWS has no such field
    b.Nmae;
    // @ts-expect-error it is a number
    options.least.trim();
    const created: Date | undefined = b.CreationDate;
    if (created && created > now) return skip("from the future");
    return b.name.length > options.least ? pass : fail("too short", { status, algorithm, cidr });
  },
});
// @ts-expect-error no such aspect
bucket.with("nonsense");
export default rule satisfies Rule;

interface Gizmo { Id?: string; Parts?: string[] }
interface Gizmos {
  listGizmos(args: { NextToken?: string }): Promise<{ Gizmos?: Gizmo[] }>;
  listGizmos(args: { NextToken?: string }, cb: (err: unknown, data?: object) => void): void;
  listGizmos(args: { NextToken?: string }, options: object, cb: (err: unknown, data?: object) => void): void;
}
const gizmos = service<Gizmos>("gizmos");
export const gizmo = kind<Gizmo>()("Custom::Gizmo", {
  list: gizmos("listGizmos", { value: (out) => out.Gizmos }),
  identity: (g) => ({ arn: g.Id, name: g.Id }),
});
void each;
`;

describe("types for rule authors", () => {
  const folder = mkdtempSync(join(tmpdir(), "cloud-audit-types-"));
  const own = join(folder, "node_modules/cloud-audit");
  cpSync(join(root, "package.json"), join(own, "package.json"));
  cpSync(join(root, "dist/lib/index.d.ts"), join(own, "dist/lib/index.d.ts"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "rule.ts"), RULE);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ["NodeNext", "NodeNext"],
    ["Preserve", "Bundler"],
  ])("hold without the SDK, every line checked, with module %s and resolution %s", (module, resolution) => {
    const flags = ["--strict", "--exactOptionalPropertyTypes", "--noEmit", "--skipLibCheck", "false", "--types", ""];
    const target = ["--target", "ES2023", "--lib", "ES2023,DOM", "--module", module, "--moduleResolution", resolution];
    const { stdout, stderr, status } = spawnSync(process.execPath, [tsc, ...flags, ...target, "rule.ts"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(stdout + stderr).toBe("");
    expect(status).toBe(0);
  });
});
