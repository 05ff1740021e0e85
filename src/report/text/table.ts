import { columnsOf, pad, widest } from "./layout.ts";
import type { Style } from "./style.ts";

/** A column of a table. */
export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => string;
  /** Numbers end below each other; words begin so. */
  readonly right?: boolean;
  /** The first to go where the page is too narrow has the highest. Absent: it stays. */
  readonly spare?: number;
}

const GAP = 2;

/** Rows below their titles, without the columns that the page has no place for. The last column may be cut. */
export function table<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  width: number,
  style: Style,
): string[] {
  const shown = fitting(rows, columns, width);
  const widths = shown.map((column) => widest([column.title, ...rows.map(column.cell)]));
  const line = (cells: readonly string[]) => {
    const aligned = cells.map((cell, i) => (shown[i]!.right ? padLeft(cell, widths[i]!) : pad(cell, widths[i]!)));
    return cut(aligned.join(" ".repeat(GAP)).trimEnd(), width, style);
  };
  return [
    style.paint.dim(line(shown.map(({ title }) => title))),
    ...rows.map((row) => line(shown.map(({ cell }) => cell(row)))),
  ];
}

function fitting<Row>(rows: readonly Row[], columns: readonly Column<Row>[], width: number): readonly Column<Row>[] {
  const needed = columns.reduce((sum, { title, cell }) => sum + GAP + widest([title, ...rows.map(cell)]), -GAP);
  const spare = columns.filter((column) => column.spare !== undefined).sort((a, b) => b.spare! - a.spare!)[0];
  return needed <= width || !spare
    ? columns
    : fitting(
        rows,
        columns.filter((column) => column !== spare),
        width,
      );
}

const padLeft = (text: string, columns: number) => " ".repeat(Math.max(0, columns - columnsOf(text))) + text;

const cut = (text: string, width: number, { glyph }: Style) =>
  columnsOf(text) <= width ? text : `${text.slice(0, width - columnsOf(glyph.more))}${glyph.more}`;
