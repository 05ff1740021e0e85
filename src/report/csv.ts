import { FRAMEWORKS, type Finding, type Gap, type References } from "../model/index.ts";
import { plain, sorted } from "./plain.ts";
import type { Reporter } from "./reporter.ts";
import { REASONS } from "./reasons.ts";
import { visible } from "./visible.ts";

const COLUMNS = [
  "outcome",
  "severity",
  "rule",
  "title",
  "resource",
  "arn",
  "type",
  "account",
  "region",
  "message",
  "evidence",
  "controls",
  "fix",
  "fingerprint",
] as const;
type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

/** RFC 4180: a header, a row for each finding that was asked for, then one for each gap, whatever was asked for. */
export const csv: Reporter = ({ findings, gaps }) => {
  const rows = [...findings.map(finding), ...gaps.map(gap)].map((row) => COLUMNS.map((column) => row[column] ?? ""));
  return [[[...COLUMNS], ...rows].map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")];
};

// Named one by one: the words of a finding are not its own, and a rest would lose them.
const finding = (of: Finding): Row => ({
  outcome: of.outcome,
  severity: of.severity,
  rule: of.ruleId,
  title: of.title,
  resource: of.resource.name,
  arn: of.resource.arn,
  type: of.resource.type,
  account: of.resource.account,
  region: of.resource.region,
  message: of.message,
  evidence: evidence(of.evidence),
  controls: controls(of.references),
  fingerprint: of.fingerprint,
  fix: of.fix.text.replace(/\s*\r?\n\s*/g, " "),
});

const gap = ({ service, operation, account, region, reason, code, message, action, rules }: Gap): Row => ({
  outcome: "gap",
  rule: rules.join(" "),
  title: `${service}:${operation} could not be read: ${REASONS[reason]}`,
  ...{ account, region },
  message: `${code}: ${message}`,
  ...(action && { fix: `Allow ${action}.` }),
});

function evidence(of: Finding["evidence"]): string {
  const data = Object.fromEntries(Object.entries(plain(of)).map(([name, value]) => [name, sorted(value)]));
  return Object.keys(data).length > 0 ? JSON.stringify(data) : "";
}

const controls = (references: References) =>
  Object.values(FRAMEWORKS)
    .flatMap(({ short, controls }) => controls(references).map((id) => `${short} ${id}`))
    .join("; ");

/**
 * What a spreadsheet would take for a formula: at the start of a cell, and after what another spreadsheet's
 * settings take for the start of one. Full-width signs count as the narrow ones.
 */
const FORMULA = /(^|[;\t|])( *)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

// Nothing unseen, and so no line end, is left in a cell. Quoted always: then no content decides about it.
const cell = (text: string) => `"${visible(text).replace(FORMULA, "$1$2'").replaceAll('"', '""')}"`;
