import { type Report, SEVERITIES } from "../model/index.ts";
import { counted, grouped } from "./count.ts";
import { words } from "./markdown-text.ts";

export const SIGN = {
  critical: "🔴",
  high: "🟠",
  medium: "🟡",
  low: "🔵",
  info: "⚪",
  unknown: "❔",
  pass: "✅",
  skip: "➖",
  suppressed: "🔕",
} as const;

/** The answer in a line, what was not seen, the counts as a table, and what was audited. */
export function summaryLines(report: Report): string[] {
  const { summary, coverage, scan } = report;
  const row = (sign: string, name: string, count: number) => `| ${sign} ${name} | ${grouped(count)} |`;
  const facts = [
    counted(scan.accounts.length, "account"),
    counted(scan.regions.length, "region"),
    counted(scan.rules, "rule"),
    `${coverage.percent} % of ${counted(coverage.evaluated + coverage.unknown, "check")} decided`,
    ...(scan.source === "replay" ? ["from a recording"] : []),
    `${scan.startedAt.toISOString().slice(0, 16).replace("T", " ")} UTC`,
    `cloud-audit ${words(report.tool.version)}`,
  ];
  return [
    `## cloud-audit: ${answer(report)}`,
    "",
    ...unseen(report),
    "| Outcome | Checks |",
    "| :-- | --: |",
    ...SEVERITIES.map((severity) => row(SIGN[severity], `failed, ${severity}`, summary.fail[severity])),
    row(SIGN.unknown, "could not be decided", summary.unknown),
    row(SIGN.pass, "passed", summary.pass),
    row(SIGN.skip, "does not apply", summary.skip),
    row(SIGN.suppressed, "suppressed", summary.suppressed),
    "",
    facts.join(" · "),
    "",
  ];
}

function answer({ summary, gaps, coverage, scan }: Report): string {
  const failed = SEVERITIES.reduce((sum, severity) => sum + summary.fail[severity], 0);
  if (failed > 0) return `${counted(failed, "check")} failed`;
  if (coverage.evaluated === 0 && summary.unknown > 0) return "nothing could be judged";
  const blind = summary.unknown > 0 || gaps.length > 0 || scan.interrupted;
  if (blind) return "nothing failed among what could be read";
  return summary.pass + summary.suppressed === 0 ? "nothing to judge" : "nothing failed";
}

// GitHub draws a box around it.
function unseen({ scan, summary, gaps, coverage }: Report): string[] {
  const all = coverage.evaluated + coverage.unknown;
  const said = [
    ...(scan.interrupted ? ["The scan was stopped before its end."] : []),
    ...(summary.unknown > 0
      ? [`Not the whole picture: ${grouped(summary.unknown)} of ${counted(all, "check")} could not be decided.`]
      : gaps.length > 0
        ? ["Not the whole picture: something could not be read."]
        : []),
  ];
  return said.length > 0 ? ["> [!WARNING]", `> ${said.join(" ")}`, ""] : [];
}
