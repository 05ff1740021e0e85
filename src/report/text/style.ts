import { Chalk, type ChalkInstance } from "chalk";
import type { Outcome, Severity } from "../../model/index.ts";
import type { ReportOptions } from "../reporter.ts";

/** Fewer columns than these make every line a ladder of syllables. */
const NARROWEST = 40;

export type Sign = Severity | Exclude<Outcome, "fail">;

export interface Style {
  readonly width: number;
  readonly verbose: boolean;
  readonly paint: ChalkInstance;
  /** The symbol of a severity or outcome. */
  readonly sign: Readonly<Record<Sign, string>>;
  /** The colour of a severity or outcome. */
  readonly tone: Readonly<Record<Sign, ChalkInstance>>;
  readonly glyph: { readonly line: string; readonly dot: string; readonly more: string };
}

export function styleOf({ width, color, verbose, unicode }: Omit<ReportOptions, "sarifAnchor">): Style {
  const paint = new Chalk({ level: color });
  return {
    width: Math.max(NARROWEST, Math.floor(width) || 0),
    verbose,
    paint,
    sign: unicode ? UNICODE : ASCII,
    glyph: unicode ? { line: "─", dot: "·", more: "…" } : { line: "-", dot: "|", more: "..." },
    tone: {
      critical: paint.bold.redBright,
      high: paint.red,
      medium: paint.yellow,
      low: paint.cyan,
      info: paint.blue,
      unknown: paint.magenta,
      pass: paint.green,
      skip: paint.dim,
      suppressed: paint.dim,
    },
  };
}

const UNICODE: Style["sign"] = {
  critical: "◆",
  high: "▲",
  medium: "●",
  low: "○",
  info: "∙",
  unknown: "?",
  pass: "✓",
  skip: "–",
  suppressed: "×",
};

const ASCII: Style["sign"] = {
  critical: "#",
  high: "!",
  medium: "*",
  low: "o",
  info: ".",
  unknown: "?",
  pass: "+",
  skip: "-",
  suppressed: "x",
};
