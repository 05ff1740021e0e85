import { MANY } from "./groups.ts";
import { ruler, wrap } from "./layout.ts";
import { briefly, ruleBlock } from "./rule-block.ts";
import type { ShownReport } from "./shown-report.ts";
import type { Style } from "./style.ts";

/** What failed: the gravest rules in full, then the rest in short, since nobody reads a hundred pages of advice. */
export function failedSections({ groups: { fail }, ...report }: ShownReport, style: Style): string[][] {
  const { verbose, width, paint } = style;
  const full = verbose ? fail.length : MANY;
  const short = fail.slice(full);
  const accounts = report.scan.accounts.length;
  const blocks = fail.slice(0, full).map((group) => ruleBlock(group, report, style));
  if (short.length === 0) return blocks;
  const note = "The rest in short. Why it matters and how to mend it: cloud-audit explain <rule-id>, or --verbose.";
  return [
    ...blocks,
    [ruler("Also failed", style), ...wrap(note, width).map((line) => paint.dim(line))],
    ...short.map((group) => {
      const { severity } = group.first;
      return briefly(group, severity, severity.toUpperCase(), accounts, style);
    }),
  ];
}
