import { json } from "../../src/report/json.ts";
import { fingerprint } from "../../src/evaluate/fingerprint.ts";
import {
  type AnyRule,
  type Finding,
  type Gap,
  type Identity,
  type Outcome,
  OUTCOMES,
  type Report,
  SEVERITIES,
} from "../../src/model/index.ts";
import type { ReportOptions } from "../../src/report/index.ts";

export const ACCOUNT = "111122223333";
export const PLAIN: ReportOptions = {
  width: 80,
  color: 0,
  verbose: false,
  unicode: true,
  sarifAnchor: "cloud-audit.yaml",
};

/** A rule as reporters see it: only its words matter. */
export function aRule(some: Partial<AnyRule> & { readonly type?: string } = {}): AnyRule {
  const { type = "AWS::S3::Bucket", ...spec } = some;
  return {
    id: "s3-bucket-versioning-off",
    title: "S3 bucket keeps no earlier versions of its objects",
    severity: "medium",
    why: "An overwrite or a delete, by mistake or by an intruder, cannot be undone.",
    fix: {
      text: "Turn on versioning, with a lifecycle rule that expires old versions.",
      cli: "aws s3api put-bucket-versioning --bucket <bucket> --versioning-configuration Status=Enabled",
    },
    references: {
      fsbp: ["S3.14"],
      wellArchitected: ["SEC08-BP04"],
      docs: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html"],
    },
    examples: { pass: "Versioning is Enabled.", fail: "Versioning was never turned on." },
    subject: { kind: { spec: { type } } } as never,
    check: () => ({ outcome: "pass" }),
    ...spec,
  };
}

export function aFinding(
  rule: AnyRule,
  some: Partial<Omit<Finding, "resource">> & { readonly resource?: Partial<Identity>; readonly key?: string } = {},
): Finding {
  const { id: ruleId, title, severity, references, fix } = rule;
  const { resource: given, key, ...rest } = some;
  const name = given?.name ?? "assets";
  const resource = {
    type: rule.subject.kind.spec.type,
    arn: `arn:aws:s3:::${name}`,
    name,
    region: "eu-west-1",
    account: ACCOUNT,
    tags: {},
    ...given,
  };
  return {
    ...{ ruleId, title, severity, references, fix, outcome: "fail", message: "versioning is off" },
    evidence: {},
    fingerprint: fingerprint(ruleId, resource.arn, key),
    ...rest,
    resource,
  };
}

export const aGap = (some: Partial<Gap> = {}): Gap => ({
  reason: "denied",
  account: ACCOUNT,
  region: "eu-west-1",
  service: "s3",
  operation: "GetBucketVersioning",
  code: "AccessDenied",
  message: "User: arn:aws:iam::111122223333:user/audit is not authorized to perform: s3:GetBucketVersioning",
  action: "s3:GetBucketVersioning",
  rules: ["s3-bucket-versioning-off"],
  resources: 3,
  ...some,
});

/** A report of these findings; its counts follow from them unless they are given. */
export function aReport(findings: readonly Finding[], some: Partial<Report> = {}): Report {
  const count = (of: Outcome) => findings.filter(({ outcome }) => outcome === of).length;
  const fails = (of: string) => findings.filter((one) => one.outcome === "fail" && one.severity === of).length;
  const [pass, skip, unknown, suppressed] = [count("pass"), count("skip"), count("unknown"), count("suppressed")];
  const evaluated = findings.length - unknown - suppressed;
  const percent = findings.length === 0 ? 100 : (evaluated / (evaluated + unknown)) * 100;
  return {
    tool: { name: "cloud-audit", version: "1.2.3" },
    scan: aScan(),
    coverage: { evaluated, unknown, percent },
    summary: {
      fail: Object.fromEntries(SEVERITIES.map((severity) => [severity, fails(severity)])) as never,
      ...{ pass, skip, unknown, suppressed },
    },
    findings,
    gaps: [],
    show: new Set(OUTCOMES),
    rules: [aRule()],
    ...some,
  };
}

/** The JSON report as one text. */
export const jsonOf = (report: Report, options = PLAIN): string =>
  json(report, options).map((text) => [...text()].join(""))[0]!;

export const aScan = (some: Partial<Report["scan"]> = {}): Report["scan"] => ({
  startedAt: new Date("2026-06-15T12:00:00Z"),
  finishedAt: new Date("2026-06-15T12:00:08.4Z"),
  source: "live",
  accounts: [ACCOUNT],
  regions: ["eu-west-1", "us-east-1"],
  calls: 214,
  rules: 30,
  interrupted: false,
  ...some,
});
