import { visible } from "../report/visible.ts";
import type { Diff } from "./compare.ts";
import { type Line, sectionsOf, totals } from "./sections.ts";

/** The comparison for a person; nothing in it can steer a terminal. */
export function diffText(diff: Diff): string {
  const blocks = [
    ...(diff.notes.length > 0 ? [diff.notes.map((note) => `Note: ${visible(note)}`)] : []),
    ...sectionsOf(diff).map(({ title, lines }) => [`${title} (${lines.length})`, ...lines.flatMap(written)]),
    [totals(diff)],
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

const written = ({ finding: { severity, ruleId, resource }, message }: Line): string[] => [
  `  ${severity.toUpperCase().padEnd(8)}  ${visible(ruleId)}`,
  `            ${visible(resource.arn)} (${visible(resource.region)})`,
  ...(message ? [`            ${visible(message)}`] : []),
];
