import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import rule from "../../../rules/project/project-env-file-secret.ts";
import { collect } from "../../../src/collect/index.ts";
import { evaluate } from "../../../src/evaluate/index.ts";
import { OUTCOMES, type Source } from "../../../src/model/index.ts";
import { plan } from "../../../src/plan/index.ts";
import { envFile } from "../../../src/services/local/env-file.ts";
import { readLocal } from "../../../src/source/local.ts";
import { ACCOUNT, NOW, REGION } from "../../verdicts.ts";
import { PASSWORD } from "../masked.ts";

const folder = mkdtempSync(join(tmpdir(), "env-file-"));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

async function scan(envFiles: string[]) {
  const account = { id: ACCOUNT, partition: "aws", regions: [REGION], allRegions: true } as const;
  const source = { origin: "live", readAt: NOW, envFiles, send: readLocal } as unknown as Source;
  const inventory = await collect(plan([rule]), account, source);
  const settings = { now: NOW, keep: new Set(OUTCOMES), severities: new Map(), options: new Map(), wanted: () => true };
  return evaluate([rule], inventory, settings).findings;
}

it("looks at each file by itself, from reading to finding", async () => {
  const bad = file("bad.env", `# settings\nexport LOG_LEVEL=debug\nDB_PASSWORD="${PASSWORD}"\n`);
  const good = file("good.env", "LOG_LEVEL=debug\nDB_PASSWORD=${FROM_ELSEWHERE}\n");
  const [missing, other] = [join(folder, "missing.env"), join(folder, "other.env")];
  const findings = await scan([bad, good, missing, other, folder]);
  const byName = new Map(findings.map((finding) => [finding.resource.name, finding]));
  expect(byName.get(good)).toMatchObject({ outcome: "pass" });
  expect(byName.get(bad)).toMatchObject({
    outcome: "fail",
    resource: { type: "Local::EnvFile", arn: `file:${bad}`, region: "global", account: ACCOUNT },
    evidence: {
      secrets: [{ line: 3, name: "DB_PASSWORD", masked: "corr… (23 characters)", secret: "password by its name" }],
    },
  });
  expect(JSON.stringify(findings)).not.toContain(PASSWORD);
  // Each of them is unknown by itself: none stands for the other.
  expect(byName.get(missing)).toMatchObject({ outcome: "unknown", unread: { code: "ENOENT" } });
  expect(byName.get(other)).toMatchObject({
    outcome: "unknown",
    message: expect.stringMatching(/other\.env could not be read/),
  });
  expect(byName.get(folder)).toMatchObject({ outcome: "unknown", unread: { code: "EISDIR" } });
});

it("reads nothing when no file is named", async () => expect(await scan([])).toEqual([]));

it("gives a file the same ARN however its folder is written", () => {
  const arn = (path: string) => envFile.spec.identity({ path }, {} as never).arn;
  expect([".env", "./.env", ".\\.env"].map(arn)).toEqual(["file:.env", "file:.env", "file:.env"]);
  expect(arn("api\\.env.local")).toBe("file:api/.env.local");
});
