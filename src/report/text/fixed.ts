import { counted } from "../count.ts";
import { indented, ruler, wrap } from "./layout.ts";
import type { ShownReport } from "./shown-report.ts";
import type { Style } from "./style.ts";

/** What the baseline lists and does not fail any more: lines that it can lose. */
export function fixedSection({ baseline }: ShownReport, style: Style): string[] {
  if (!baseline || baseline.fixed.length + baseline.untold === 0) return [];
  const { fixed, untold } = baseline;
  const { paint, width, sign, tone } = style;
  const lines = fixed.flatMap(({ ruleId, arn }) => [
    ...wrap(`${sign.pass} ${ruleId}`, width - 2).map((line) => tone.pass(line)),
    ...indented(wrap(arn, width - 4), 2),
  ]);
  const rest = `Of ${counted(untold, "other failure")} in the baseline this scan cannot tell: not looked at, or not decided.`;
  return [
    ruler("Fixed since the baseline", style),
    ...indented(lines, 2),
    ...(untold > 0
      ? indented(
          wrap(rest, width - 2).map((line) => paint.dim(line)),
          2,
        )
      : []),
  ];
}
