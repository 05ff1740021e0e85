import { words } from "../report/markdown-text.ts";
import type { Diff } from "./compare.ts";
import { type Line, sectionsOf, totals } from "./sections.ts";

/** The comparison for a pull request: a table for each section. */
export function diffMarkdown(diff: Diff): string {
  const blocks = [
    [`**${words(totals(diff))}**`],
    ...diff.notes.map((note) => [`> ${words(note)}`]),
    ...sectionsOf(diff).map(({ title, lines }) => [
      `### ${words(title)} (${lines.length})`,
      "",
      "| Severity | Rule | Resource | What |",
      "| --- | --- | --- | --- |",
      ...lines.map(row),
    ]),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

const row = ({ finding: { severity, ruleId, resource }, message }: Line) =>
  `| ${[severity, ruleId, `${resource.arn} (${resource.region})`, message].map(words).join(" | ")} |`;
