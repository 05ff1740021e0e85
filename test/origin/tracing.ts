import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { rules } from "../../rules/index.ts";
import { SourceTree } from "../../src/cli/source-tree.ts";
import { fingerprint } from "../../src/evaluate/fingerprint.ts";
import type { CodeLine, Finding, Identity, Tags } from "../../src/model/index.ts";
import { type Stack, trace } from "../../src/origin/index.ts";

export const fixtures = join(import.meta.dirname, "../../fixtures");
export const ACCOUNT = "111122223333";

export const resource = (type: string, arn: string, tags: Tags = {}, region = "eu-west-1"): Identity => ({
  type,
  arn,
  name: arn.split(/[:/]/).at(-1)!,
  region,
  account: ACCOUNT,
  tags,
});

export const bucket = (name: string, tags: Tags = {}) => resource("AWS::S3::Bucket", `arn:aws:s3:::${name}`, tags);
export const queue = (name: string, tags: Tags = {}) =>
  resource("AWS::SQS::Queue", `arn:aws:sqs:eu-west-1:${ACCOUNT}:${name}`, tags);

/** The tags that CloudFormation writes. */
export const madeBy = (stack: string, logicalId: string): Tags => ({
  "aws:cloudformation:stack-name": stack,
  "aws:cloudformation:logical-id": logicalId,
});

export function failed(ruleId: string, of: Identity): Finding {
  const rule = rules.find(({ id }) => id === ruleId)!;
  const { title, severity, references, fix } = rule;
  const said = { message: "it is so", evidence: {}, references, fix, fingerprint: fingerprint(ruleId, of.arn) };
  return { ruleId, title, severity, outcome: "fail", resource: of, ...said };
}

export interface Traced {
  /** `file:line:column address`, or undefined, for each finding. */
  readonly lines: readonly (string | undefined)[];
  readonly notes: readonly string[];
}

/** Where the findings are, by the files below the folders. */
export async function traced(
  folders: string | readonly string[],
  findings: readonly Finding[],
  stacks: readonly Stack[] = [],
): Promise<Traced> {
  const all = [folders].flat();
  const sources = new SourceTree(all, all[0]!);
  const concerns = (ruleId: string) => rules.find(({ id }) => id === ruleId)?.concerns;
  const found = await trace(findings, sources, { concerns, stacks });
  return { lines: found.map(({ source }) => source && words(source)), notes: [...sources.notes] };
}

const words = ({ file, line, column, address }: CodeLine) => `${file}:${line}:${column} ${address}`;

/** A folder of its own for each test. */
export let folder = "";
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "cloud-audit-origin-")));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

export function files(texts: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

export interface StateResource {
  readonly address: string;
  readonly type: string;
  readonly id?: string;
  readonly arn?: string;
  readonly [secret: string]: unknown;
}

/** What `terraform show -json` prints. */
export const shown = (...resources: readonly StateResource[]): string =>
  JSON.stringify({
    format_version: "1.0",
    terraform_version: "1.11.4",
    values: {
      root_module: {
        resources: resources.map(({ address, type, ...values }) => ({ address, type, mode: "managed", values })),
      },
    },
  });
