import { columnsOf, pad, widest, wrap } from "./layout.ts";
import type { Style } from "./style.ts";

/** A column of a table. */
export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => string;
  /** Numbers end below each other; words begin so. */
  readonly right?: boolean;
  /** The first to go where the page is too narrow has the highest. Absent: it stays. */
  readonly spare?: number;
  /** The last column may have text of any length, which goes on below itself. */
  readonly text?: true;
}

const GAP = 2;
/** Text in fewer columns is no better than none. */
const LEAST_TEXT = 24;
const LEAST_NAME = 12;

/** Rows below their titles, without the columns that the page has no place for; at the worst the first is cut. */
export function table<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  width: number,
  style: Style,
): string[] {
  const shown = fitting(rows, columns, width);
  const widths = shown.map((column) => widthOf(column, rows));
  const over = widths.reduce((sum, one) => sum + one, GAP * (widths.length - 1)) - width;
  if (over > 0) widths[0] = Math.max(LEAST_NAME, widths[0]! - over);
  const last = shown.length - 1;
  if (shown[last]!.text) widths[last] = width - widths.slice(0, last).reduce((sum, one) => sum + one + GAP, 0);
  const cells = (texts: readonly string[]) =>
    texts.map((text, i) => (shown[i]!.text ? wrap(text, widths[i]!) : [aligned(text, shown[i]!, widths[i]!, style)]));
  return [
    ...lines(cells(shown.map(({ title }) => title)), widths).map((line) => style.paint.dim(line)),
    ...rows.flatMap((row) => lines(cells(shown.map(({ cell }) => cell(row))), widths)),
  ];
}

/** As many lines as the tallest cell has. */
function lines(cells: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((cell, i) => pad(cell[line] ?? "", widths[i]!))
      .join(" ".repeat(GAP))
      .trimEnd(),
  );
}

const widthOf = <Row>({ title, cell, text }: Column<Row>, rows: readonly Row[]): number => {
  const needed = widest([title, ...rows.map(cell)]);
  return text ? Math.min(needed, LEAST_TEXT) : needed;
};

function fitting<Row>(rows: readonly Row[], columns: readonly Column<Row>[], width: number): readonly Column<Row>[] {
  const needed = columns.reduce((sum, column) => sum + GAP + widthOf(column, rows), -GAP);
  const spare = columns.filter((column) => column.spare !== undefined).sort((a, b) => b.spare! - a.spare!)[0];
  if (needed <= width || !spare) return columns;
  return fitting(
    rows,
    columns.filter((column) => column !== spare),
    width,
  );
}

function aligned<Row>(text: string, { right }: Column<Row>, width: number, { glyph }: Style): string {
  if (columnsOf(text) > width) return `${text.slice(0, width - columnsOf(glyph.more))}${glyph.more}`;
  return right ? " ".repeat(width - columnsOf(text)) + text : text;
}
