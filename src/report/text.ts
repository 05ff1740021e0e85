import type { Report } from "../model/index.ts";
import type { Reporter } from "./reporter.ts";
import { fixedSection } from "./text/fixed.ts";
import { gapSection } from "./text/gaps.ts";
import { failedSections } from "./text/failed.ts";
import { otherSections } from "./text/others.ts";
import { header } from "./text/header.ts";
import { shownReport } from "./text/shown-report.ts";
import { styleOf } from "./text/style.ts";
import { summarySection } from "./text/summary.ts";

/** The report for a person at a terminal: the gravest first, and what to remember at the end, where the eye rests. */
export const text: Reporter = (report: Report, options) => {
  const style = styleOf(options);
  const shown = shownReport(report, style);
  const blocks = [
    header(shown, style),
    ...failedSections(shown, style),
    ...otherSections(shown, style),
    fixedSection(shown, style),
    gapSection(shown, style),
    summarySection(shown, style),
  ];
  const lines = blocks.filter((block) => block.length > 0).flatMap((block) => ["", ...block]);
  return [`${lines.join("\n")}\n`];
};
