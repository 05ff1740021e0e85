import { parseArn } from "../aws/arn.ts";
import { homeRegion, partitionOf } from "../aws/partition.ts";
import { type Finding, GLOBAL, type Partition, type Report } from "../model/index.ts";
import { complianceOf, severityOf, workflowOf } from "./asff-levels.ts";
import { resourceOf } from "./asff-resource.ts";
import { decision } from "./decision.ts";
import { fitted } from "./asff-texts.ts";
import type { Reporter } from "./reporter.ts";

/** Security Hub refuses a larger finding; a little is left for how it counts. */
const MOST_BYTES = 235_000;
const TYPES = ["Software and Configuration Checks/AWS Security Best Practices"];

/**
 * The AWS Security Finding Format: one JSON array, whatever its length. BatchImportFindings takes 100 findings of one
 * account and region at a time, which only its caller can divide.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-format.html
 */
export const asff: Reporter = (report) => [
  `${JSON.stringify(
    report.findings.map((finding) => small(findingOf(finding, report))),
    null,
    2,
  )}\n`,
];

function findingOf(finding: Finding, { tool, scan }: Report) {
  const { ruleId, title, message, resource, fix, references, fingerprint, suppression } = finding;
  const { partition, region } = placeOf(finding);
  const link = references.docs.find((url) => /^https:\/\/\S{1,1000}$/.test(url));
  const said = message.trim() || title;
  const Severity = severityOf(finding);
  return {
    SchemaVersion: "2018-10-08",
    Id: `cloud-audit/${fingerprint}`,
    ProductArn: `arn:${partition}:securityhub:${region}:${resource.account}:product/${resource.account}/default`,
    ProductFields: {
      "cloud-audit/version": fitted(tool.version, 2048),
      "cloud-audit/outcome": finding.outcome,
      "cloud-audit/fingerprint": fingerprint,
      ...(suppression && { "cloud-audit/suppression": fitted(decision(suppression), 2048) }),
    },
    GeneratorId: fitted(`cloud-audit/${ruleId}`, 512),
    AwsAccountId: resource.account,
    Types: TYPES,
    CreatedAt: scan.startedAt.toISOString(),
    UpdatedAt: scan.finishedAt.toISOString(),
    Severity,
    FindingProviderFields: { Severity, Types: TYPES },
    Title: fitted(`${title}: ${resource.name}`, 256, ruleId),
    Description: fitted(`${resource.name}: ${said}`, 1024, ruleId),
    Remediation: {
      Recommendation: { Text: fitted(fix.text.replace(/\s+/g, " "), 512), ...(link && { Url: link }) },
    },
    Resources: [resourceOf(finding, partition, region)],
    Compliance: complianceOf(finding),
    Workflow: workflowOf(finding),
    RecordState: "ACTIVE",
  };
}

/** Security Hub is regional: what belongs to no region is reported in the one that global services live in. */
function placeOf({ resource: { arn, region } }: Finding): { partition: Partition; region: string } {
  if (region !== GLOBAL) return { partition: partitionOf(region), region };
  const partition = (parseArn(arn)?.partition ?? "aws") as Partition;
  return { partition, region: homeRegion(partition) };
}

// Only what a resource brings along can be so large: letters of up to four bytes in its tags and evidence.
function small<F extends { readonly Resources: readonly { readonly [key: string]: unknown }[] }>(finding: F) {
  if (Buffer.byteLength(JSON.stringify(finding)) <= MOST_BYTES) return finding;
  return { ...finding, Resources: finding.Resources.map(({ Details: _details, ...resource }) => resource) };
}
