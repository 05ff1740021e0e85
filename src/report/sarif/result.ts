import type { Finding, CodeLine, Report } from "../../model/index.ts";
import { anchorUri } from "./anchor.ts";
import { LEVEL, SCORE } from "./levels.ts";
import type { RuleTable } from "./rules.ts";
import { short } from "./texts.ts";

export interface Context {
  readonly report: Report;
  /** The accounts that have runs. */
  readonly accounts: ReadonlySet<string>;
  readonly rules: RuleTable;
  /** The file that results are shown at. */
  readonly uri: string;
}

export type Result = ReturnType<typeof resultOf>;

/** One finding. What could not be decided is a note that keeps the alert of an earlier scan open. */
export function resultOf(finding: Finding, { rules, uri }: Context) {
  const { ruleId, severity, outcome, resource, fingerprint } = finding;
  const index = rules.index.get(ruleId);
  return {
    ruleId,
    ...(index !== undefined && { ruleIndex: index }),
    level: outcome === "unknown" ? "note" : LEVEL[severity],
    message: message(finding),
    locations: [
      {
        physicalLocation: finding.source ? lineOf(finding.source) : { artifactLocation: { uri } },
        logicalLocations: [{ name: resource.name, fullyQualifiedName: resource.arn, kind: "resource" }],
      },
    ],
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    rank: Number(SCORE[severity]) * 10,
    properties: {
      outcome,
      severity,
      resourceType: resource.type,
      account: resource.account,
      region: resource.region,
    },
  };
}

const lineOf = ({ file, line, column }: CodeLine) => ({
  artifactLocation: { uri: anchorUri(file) },
  region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
});

// The first sentence is all that GitHub shows in its lists. The ARN stands last, where it is never cut off.
function message({ title, message: said, resource: { name, arn, region } }: Finding) {
  const { text } = short(`${name}: ${said || title}`.slice(0, 600), title);
  return short(`${text.replace(/[.\s]*$/, "")}.\nResource: ${arn} (${region})`, arn);
}
