import { SEVERITIES } from "../../model/index.ts";
import { counted, grouped } from "../count.ts";
import { wrap } from "./layout.ts";
import type { ShownReport } from "./shown-report.ts";
import type { Style } from "./style.ts";

/** The answer in a sentence or two. What was not seen comes before any good news. */
export function verdict(report: ShownReport, columns: number, { paint, tone, sign }: Style): string[] {
  const failed = SEVERITIES.reduce((sum, severity) => sum + report.summary.fail[severity], 0);
  const blind = unseen(report);
  const worst = SEVERITIES.find((severity) => report.summary.fail[severity] > 0) ?? "info";
  const lines = (text: string, paintLine: (line: string) => string) =>
    wrap(text, columns).map((line) => paintLine(line));
  return [
    ...(blind ? lines(`${sign.unknown} ${blind}`, tone.unknown.bold) : []),
    ...(failed > 0
      ? lines(`${sign[worst]} ${counted(failed, "check")} failed${known(report)}.`, tone[worst].bold)
      : []),
    ...(failed === 0 && blind
      ? lines(
          report.coverage.evaluated > 0 ? "Nothing failed among what could be read." : "Nothing could be judged.",
          paint.bold,
        )
      : []),
    ...(failed === 0 && !blind
      ? lines(good(report, sign.pass), (report.summary.pass > 0 ? tone.pass : paint).bold)
      : []),
  ];
}

// One that is known is as bad as it was, and no news.
const known = ({ baseline }: ShownReport) =>
  baseline && baseline.known > 0 ? `, ${grouped(baseline.known)} known by the baseline` : "";

/** What of the audit did not take place; empty when all of it did. */
function unseen({ scan, summary, gaps, coverage }: ShownReport): string {
  const all = coverage.evaluated + coverage.unknown;
  const stopped = scan.interrupted ? "The scan was stopped before its end. " : "";
  if (summary.unknown > 0)
    return `${stopped}Not the whole picture: ${grouped(summary.unknown)} of ${counted(all, "check")} could not be decided.`;
  return gaps.length > 0 ? `${stopped}Not the whole picture: something could not be read.` : stopped.trim();
}

function good({ scan, summary }: ShownReport, sign: string): string {
  const where = `in ${counted(scan.regions.length, "region")}`;
  if (summary.pass + summary.suppressed === 0)
    return `Nothing to judge: no resource that the ${counted(scan.rules, "rule")} apply to was found ${where}.`;
  const suppressed = summary.suppressed > 0 ? ", beside what is suppressed" : "";
  return `${sign} Nothing failed in ${counted(summary.pass, "check")} ${where}${suppressed}, and none was left undecided.`;
}
