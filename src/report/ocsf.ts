import { parseArn } from "../aws/arn.ts";
import type { Finding, Report } from "../model/index.ts";
import { decision } from "./decision.ts";
import { levelOf, RESULT, STATE } from "./ocsf-levels.ts";
import { requirementsOf, standardsOf } from "./ocsf-standards.ts";
import { type Json, plain, sorted } from "./plain.ts";
import type { Reporter } from "./reporter.ts";
import { visibleData } from "./visible.ts";

/** OCSF 1.5.0, class 2003 Compliance Finding: a JSON array with an event for each finding. https://schema.ocsf.io */
export const ocsf: Reporter = (report) => {
  const metadata = metadataOf(report);
  const events = report.findings.map((finding) => ({ ...CLASS, ...event(finding, report), metadata }));
  return [`${JSON.stringify(visibleData(events as never), null, 2)}\n`];
};

const CLASS = {
  activity_id: 1,
  activity_name: "Create",
  category_uid: 2,
  category_name: "Findings",
  class_uid: 2003,
  class_name: "Compliance Finding",
  type_uid: 200301,
  type_name: "Compliance Finding: Create",
} as const;

const metadataOf = ({ tool }: Report) => ({
  version: "1.5.0",
  profiles: ["cloud"],
  product: { uid: tool.name, name: tool.name, vendor_name: tool.name, version: tool.version },
});

function event(finding: Finding, { scan }: Report) {
  const { ruleId, title, outcome, severity, resource, message, fix, references, fingerprint, suppression } = finding;
  const said = message.trim() || title;
  const docs = references.docs;
  return {
    time: scan.finishedAt.getTime(),
    ...levelOf(finding),
    ...STATE[outcome],
    message: `${resource.name}: ${said}`,
    ...(suppression && { comment: decision(suppression) }),
    finding_info: {
      uid: fingerprint,
      title,
      desc: said,
      types: ["Cloud Configuration"],
      analytic: { uid: ruleId, name: title, type_id: 1, type: "Rule" },
    },
    compliance: compliance(finding),
    resources: [resourceOf(finding)],
    cloud: {
      provider: "AWS",
      region: resource.region,
      account: { uid: resource.account, type_id: 10, type: "AWS Account" },
    },
    remediation: { desc: fix.text, ...(docs.length > 0 && { references: [...docs] }) },
    unmapped: { outcome, rule_severity: severity, evidence: evidence(finding) },
  };
}

function compliance({ ruleId, outcome, references, unread, message }: Finding) {
  const standards = standardsOf(references).map(({ title }) => title);
  const requirements = requirementsOf(references);
  const detail = unread ? `${unread.service}:${unread.operation}: ${unread.code}: ${unread.message}` : message.trim();
  return {
    control: ruleId,
    // Earlier versions of OCSF require a standard: where none is named, it is our own.
    standards: standards.length > 0 ? standards : ["cloud-audit"],
    ...(requirements.length > 0 && { requirements }),
    ...RESULT[outcome],
    ...(unread && { status_code: unread.reason }),
    ...(detail && { status_detail: detail }),
  };
}

function resourceOf({ resource: { arn, name, type, region, tags } }: Finding) {
  const partition = parseArn(arn)?.partition;
  const labels = Object.entries(tags).map(([key, value]) => `${key}=${value}`);
  return {
    uid: arn,
    name,
    type,
    region,
    ...(partition && { cloud_partition: partition }),
    ...(labels.length > 0 && { labels: labels.sort() }),
  };
}

const evidence = (of: Finding): Json =>
  Object.fromEntries(Object.entries(plain(of.evidence)).map(([name, value]) => [name, sorted(value)]));
