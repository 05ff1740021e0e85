import type { References } from "../../model/index.ts";
import { commandLines } from "./command.ts";
import type { Group } from "./groups.ts";
import { heading } from "./heading.ts";
import { beside, indented, wrap } from "./layout.ts";
import { resourceLines } from "./resources.ts";
import type { Shown } from "./shown.ts";
import type { ShownReport } from "./shown-report.ts";
import type { Sign, Style } from "./style.ts";

const LABEL = 10;
/** Longer lines of prose tire the eye. */
const PROSE = 96;

/** All of a rule that failed: what, why it matters, where, how to mend it, and where to read on. */
export function ruleBlock(group: Group, { scan, why }: Pick<ShownReport, "scan" | "why">, style: Style): string[] {
  const { ruleId, title, severity } = group.first;
  return [
    ...heading(severity, severity.toUpperCase(), title, ruleId, style),
    ...indented(prose(why(ruleId), style.width - 2), 2),
    "",
    ...resourceLines(group, scan.accounts.length, style),
    "",
    ...indented(advice(group.first, style), 2),
  ];
}

/** A rule, and where it is so. */
export function briefly(group: Group, sign: Sign, word: string, accounts: number, style: Style): string[] {
  const { title, ruleId } = group.first;
  return [...heading(sign, word, title, ruleId, style), ...resourceLines(group, accounts, style)];
}

function advice({ ruleId, fix, references }: Shown, style: Style): string[] {
  const { paint, width } = style;
  const columns = width - 2 - LABEL;
  const controls = controlsOf(references).join(` ${style.glyph.dot} `);
  const labelled = (label: string, lines: readonly string[]) => beside(paint.bold(label.padEnd(LABEL)), LABEL, lines);
  const command = fix.command ? commandLines(fix.command, columns).map((line) => paint.cyan(line)) : [];
  const dim = (lines: readonly string[]) => lines.map((line) => paint.dim(line));
  return [
    ...labelled("Fix", [...prose(fix.text, columns), ...command]),
    ...(controls ? labelled("Controls", dim(wrap(controls, columns))) : []),
    ...labelled("More", dim(commandLines(`cloud-audit explain ${ruleId}`, columns))),
  ];
}

const prose = (paragraphs: readonly string[], columns: number) =>
  paragraphs.flatMap((paragraph) => wrap(paragraph, Math.min(columns, PROSE)));

function controlsOf({ fsbp = [], cis = {}, wellArchitected = [] }: References): string[] {
  return [
    { framework: "FSBP", ids: fsbp },
    ...Object.entries(cis).map(([version, ids]) => ({ framework: `CIS v${version}`, ids })),
    { framework: "Well-Architected", ids: wellArchitected },
  ].flatMap(({ framework, ids }) => (ids.length > 0 ? [`${framework} ${ids.join(", ")}`] : []));
}
