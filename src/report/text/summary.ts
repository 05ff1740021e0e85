import { SEVERITIES } from "../../model/index.ts";
import { counted, grouped } from "../count.ts";
import { type Cell, flow, indented, ruler, wrap } from "./layout.ts";
import { nextSteps } from "./next-steps.ts";
import type { ShownReport } from "./shown-report.ts";
import type { Sign, Style } from "./style.ts";
import { verdict } from "./verdict.ts";

/** What to remember of the report. */
export function summarySection(report: ShownReport, style: Style): string[] {
  const { summary } = report;
  const failed = SEVERITIES.map((severity) => count(severity, summary.fail[severity], severity, style));
  const others = [
    count("pass", summary.pass, "passed", style),
    count("skip", summary.skip, "not applicable", style),
    count("unknown", summary.unknown, "undecided", style),
    ...(summary.suppressed > 0 ? [count("suppressed", summary.suppressed, "suppressed", style)] : []),
  ];
  const inner = style.width - 2;
  return [
    ruler("Summary", style),
    ...indented(verdict(report, inner, style), 2),
    "",
    ...indented(flow(failed, inner, "   "), 2),
    ...indented(flow(others, inner, "   "), 2),
    ...indented(
      wrap(scale(report, style), inner).map((line) => style.paint.dim(line)),
      2,
    ),
    "",
    ...indented(nextSteps(report, inner, style), 2),
  ];
}

function count(sign: Sign, n: number, word: string, { sign: signs, tone, paint }: Style): Cell {
  const plain = `${signs[sign]} ${grouped(n)} ${word}`;
  return { plain, painted: n === 0 ? paint.dim(plain) : tone[sign](plain) };
}

function scale({ scan, coverage }: ShownReport, { glyph }: Style): string {
  const seconds = (scan.finishedAt.getTime() - scan.startedAt.getTime()) / 1000;
  return [
    coverage.evaluated + coverage.unknown > 0 ? `${percent(coverage)}% decided` : "nothing to decide",
    counted(scan.accounts.length, "account"),
    counted(scan.regions.length, "region"),
    counted(scan.rules, "rule"),
    counted(scan.calls, "call"),
    seconds < 100 ? `${seconds.toFixed(1)} s` : `${grouped(Math.round(seconds))} s`,
  ].join(` ${glyph.dot} `);
}

// Never rounded up to the whole.
function percent({ percent: given, unknown }: ShownReport["coverage"]): string {
  const floored = Math.floor(given * 10) / 10;
  return String(unknown > 0 ? Math.min(99.9, floored) : floored);
}
