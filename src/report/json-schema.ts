/**
 * The contract of `--format json`. The published JSON Schema is generated from it, and the reporter is typed by it;
 * nothing loads it when the program runs.
 */
import { z } from "zod";
import { OUTCOMES, SEVERITIES } from "../model/index.ts";

const count = z.number().int().min(0);
const ids = z.array(z.string().min(1));
const region = z.string().describe("AWS region, or `global` for what belongs to none.");
const account = z.string().describe("Twelve-digit account id.");

const milliseconds = z.number().min(0);

const measured = {
  calls: count,
  retries: count.describe("Requests beyond one for each call."),
  throttles: count.describe("Answers of AWS that it was asked too often."),
  bytes: count.describe("Of the bodies of the answers."),
  p50Ms: milliseconds.optional().describe("Half of the requests took no longer; absent where none was sent."),
  p95Ms: milliseconds.optional().describe("19 of 20 requests took no longer."),
  waitedMs: milliseconds.describe("What calls waited for rate limits, all together."),
};

const link = z.strictObject({
  ...{ service: z.string(), operation: z.string(), region },
  ms: milliseconds.describe("From when it could begin until its answer was there."),
  waitedMs: milliseconds.describe("How much of it was waiting for rate limits."),
});

const stats = z
  .strictObject({
    total: z.strictObject(measured),
    operations: z.array(z.strictObject({ service: z.string(), operation: z.string(), ...measured })),
    chain: z
      .strictObject({ ms: milliseconds, calls: z.array(link) })
      .describe("The longest chain of calls each of which needed the answer of the one before."),
  })
  .describe("How the scan went; only with `--stats`, since it is never the same twice.");

const scan = z.strictObject({
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  source: z.enum(["live", "replay"]).describe("Whether AWS was asked, or a recording."),
  accounts: z.array(account),
  regions: z.array(region),
  calls: count.describe("Calls that were made to AWS."),
  rules: count.describe("Rules that were evaluated."),
  interrupted: z.boolean().describe("The scan was stopped before its end; what it had not read is unknown."),
  stats: stats.optional(),
});

const coverage = z.strictObject({
  evaluated: count.describe("Pairs of rule and resource that were decided: pass, fail or skip."),
  unknown: count.describe("Pairs that could not be decided."),
  percent: z.number().min(0).max(100),
});

const summary = z
  .strictObject({
    fail: z.strictObject({ critical: count, high: count, medium: count, low: count, info: count }),
    pass: count,
    skip: count,
    unknown: count,
    suppressed: count,
  })
  .describe("How many there were of each outcome, whether or not they are among the findings below.");

const resource = z.strictObject({
  type: z.string().describe("CloudFormation type, such as `AWS::RDS::DBInstance`."),
  arn: z.string().min(1),
  name: z.string().min(1),
  region,
  account,
  tags: z.record(z.string(), z.string()),
});

const references = z
  .strictObject({
    fsbp: ids.optional().describe("Controls of AWS Foundational Security Best Practices."),
    cis: z
      .record(z.string(), ids)
      .optional()
      .describe("Controls of the CIS AWS Foundations Benchmark, by its version."),
    wellArchitected: ids.optional().describe("Best practices of the AWS Well-Architected Framework."),
    docs: z.array(z.string()).describe("Links to documentation."),
  })
  .describe("The controls that the rule decides.");

const fix = z
  .strictObject({
    text: z.string(),
    cli: z.string().optional(),
    terraform: z.string().optional(),
    cloudformation: z.string().optional(),
  })
  .describe("How to mend it; the snippets are meant to be pasted and adapted.");

const suppression = z
  .strictObject({
    reason: z.string(),
    owner: z.string().optional(),
    expires: z.iso.date().optional().describe("The last day on which it holds."),
    from: z.string().describe("File and line of the suppression, or the tag of the resource."),
  })
  .describe("Why the finding is suppressed.");

const baseline = z
  .strictObject({
    known: count.describe("Failures that the baseline lists."),
    fixed: z
      .array(z.strictObject({ fingerprint: z.string(), ruleId: z.string(), arn: z.string() }))
      .describe("What it lists and does not fail any more, though it was looked at and decided."),
    untold: count.describe("How many it lists of which this scan cannot tell: not looked at, or not decided."),
  })
  .describe("How the failures compare with the file of `--baseline`; absent without one.");

const source = z
  .strictObject({
    file: z
      .string()
      .min(1)
      .describe("Relative to the folder that the scan ran in; outside of it, to that of --source."),
    line: z.number().int().min(1),
    column: z.number().int().min(1).optional(),
    address: z.string().describe("What the tool of the code calls it, such as `module.shop.aws_s3_bucket.logs`."),
  })
  .describe("The line of infrastructure code that made it, where `--source` was given and leads to one.");

export const jsonFinding = z.strictObject({
  ruleId: z.string().min(1),
  title: z.string(),
  severity: z.enum(SEVERITIES),
  outcome: z.enum(OUTCOMES).describe("`unknown` could not be decided, and is never counted as good."),
  resource,
  message: z.string().describe("What is so with this very resource; empty for a pass."),
  evidence: z.record(z.string(), z.json()).describe("The facts behind the outcome, by name. Secrets are masked."),
  references,
  fix,
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .describe("Depends on rule, ARN and sub-key only: the same over scans, machines and versions."),
  known: z.literal(true).optional().describe("A failure that the baseline lists: it does not gate."),
  suppression: suppression.optional(),
  source: source.optional(),
});

const gap = z
  .strictObject({
    account,
    region,
    service: z.string(),
    operation: z.string(),
    code: z.string().describe("AWS's error code, or ours where no answer came."),
    message: z.string(),
    action: z.string().optional().describe("The IAM action that the caller lacks, when that is the cause."),
    rules: ids.describe("Rules that it left undecided."),
    resources: count.describe("Known resources that it left undecided; 0 where it kept them from being listed."),
  })
  .describe("One thing that could not be read.");

export const jsonReport = z
  .strictObject({
    schemaVersion: z.literal(1),
    tool: z.strictObject({ name: z.string(), version: z.string() }),
    scan,
    coverage,
    summary,
    findings: z.array(jsonFinding).describe("Of the outcomes that were asked for, in an order that does not change."),
    gaps: z.array(gap),
    baseline: baseline.optional(),
  })
  .describe("A report of cloud-audit.");

export type JsonReport = z.infer<typeof jsonReport>;
export type JsonFinding = z.infer<typeof jsonFinding>;
