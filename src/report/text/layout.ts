import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import type { Style } from "./style.ts";

// Letters of Europe, and the punctuation and signs that we set ourselves: one column each, and by far the most frequent.
const NARROW = /^[ -~\u00a1-\u00ac\u00ae-\u02ff–—…◆▲●○∙✓×─·]*$/;

/** How many columns an unpainted text takes. */
export const columnsOf = (text: string): number => (NARROW.test(text) ? text.length : stringWidth(text));

/** Unpainted text as lines of at most so many columns; a word that is longer goes over the edge in pieces. */
export function wrap(text: string, columns: number): string[] {
  if (columnsOf(text) <= columns) return [text];
  return wrapAnsi(text, Math.max(columns, 8), { hard: true, trim: true })
    .split("\n")
    .map((line) => line.trimEnd());
}

/** The text, and blanks up to so many columns. */
export const pad = (text: string, columns: number): string => text + " ".repeat(Math.max(0, columns - columnsOf(text)));

export const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, columnsOf(text)), 0);

export const indented = (lines: readonly string[], by: number): string[] =>
  lines.map((line) => (line ? " ".repeat(by) + line : line));

/** Lines whose first stands beside a label, the rest below it. The label may be painted, so its columns are given. */
export const beside = (label: string, columns: number, lines: readonly string[]): string[] =>
  lines.map((line, i) => (i === 0 ? label : " ".repeat(columns)) + line);

/** A line across the page with a title in it. */
export function ruler(title: string, { width, paint, glyph }: Style): string {
  const left = glyph.line.repeat(2);
  const right = glyph.line.repeat(Math.max(0, width - columnsOf(title) - 4));
  return `${paint.dim(left)} ${paint.bold(title)} ${paint.dim(right)}`;
}

export interface Cell {
  readonly plain: string;
  readonly painted: string;
}

/** Cells one after another, on as many lines as they need. */
export function flow(cells: readonly Cell[], columns: number, between: string): string[] {
  const lines: { columns: number; painted: string[] }[] = [];
  for (const { plain, painted } of cells) {
    const line = lines.at(-1);
    const needed = columnsOf(plain) + between.length;
    if (line && line.columns + needed <= columns) {
      line.columns += needed;
      line.painted.push(painted);
    } else lines.push({ columns: columnsOf(plain), painted: [painted] });
  }
  return lines.map(({ painted }) => painted.join(between));
}
