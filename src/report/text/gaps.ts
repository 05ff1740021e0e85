import type { Gap } from "../../model/index.ts";
import { counted, grouped } from "../count.ts";
import { REASONS } from "../reasons.ts";
import { MANY } from "./groups.ts";
import { indented, ruler, wrap } from "./layout.ts";
import { type Merged, merged } from "./merged-gaps.ts";
import type { ShownReport } from "./shown-report.ts";
import type { Style } from "./style.ts";

/** AWS's own words go on for lines, but say last which policy it was that denied. */
const LONGEST = 400;

/** What could not be read, why, and what that left undecided. */
export function gapSection({ gaps, scan }: ShownReport, style: Style): string[] {
  if (gaps.length === 0) return [];
  const all = merged(gaps);
  const some = style.verbose ? all : all.slice(0, MANY);
  const left = all.length - some.length;
  const more = `${style.glyph.more} and ${grouped(left)} more (all of them with --verbose or --format json)`;
  return [
    ruler("Could not be read", style),
    ...wrap("None of this counts as good.", style.width).map((line) => style.paint.dim(line)),
    ...some.flatMap((gap) => ["", ...gapBlock(gap, scan.accounts.length, style)]),
    ...(left > 0 ? ["", ...wrap(more, style.width).map((line) => style.paint.dim(line))] : []),
  ];
}

function gapBlock(gap: Merged, accounts: number, style: Style): string[] {
  const { paint, tone, sign, width, verbose } = style;
  const name = gap.service === "rule" ? `rule ${gap.operation}` : `${gap.service}:${gap.operation}`;
  const what = wrap(`${name}: ${REASONS[gap.reason]} ${place(gap, accounts, verbose)}`.trim(), width - 2);
  const where = gap.resources === 0 ? "nothing could be listed" : `on ${counted(gap.resources, "resource")}`;
  const left = `Leaves ${counted(gap.rules.size, "rule")} undecided, ${where}.`;
  const missing = gap.action ? [`Missing permission: ${gap.action}`] : [];
  const said = verbose ? gap.message : clipped(gap.message, style);
  const rules = verbose ? [`Rules: ${[...gap.rules].sort().join(", ")}`] : [];
  const lines = (texts: readonly string[]) => texts.flatMap((text) => wrap(text, width - 2));
  return [
    ...what.map((line, i) => (i === 0 ? `${tone.unknown(sign.unknown)} ${paint.bold(line)}` : `  ${paint.bold(line)}`)),
    ...indented([...lines(missing).map((line) => tone.unknown(line)), ...lines([left])], 2),
    ...indented(
      lines([...rules, `${gap.code}: ${said}`]).map((line) => paint.dim(line)),
      2,
    ),
  ];
}

function clipped(message: Gap["message"], { glyph }: Style): string {
  const characters = [...message];
  return characters.length <= LONGEST ? message : `${characters.slice(0, LONGEST).join("").trimEnd()}${glyph.more}`;
}

function place(gap: Merged, accounts: number, verbose: boolean): string {
  const regions = named([...gap.regions].sort(), "region", verbose);
  if (accounts < 2) return `in ${regions}`;
  return `in ${regions} of ${named([...gap.accounts].sort(), "account", verbose)}`;
}

const named = (names: readonly string[], what: string, all: boolean) =>
  names.length <= 3 || all ? names.join(", ") : counted(names.length, what);
