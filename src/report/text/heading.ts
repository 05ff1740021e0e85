import { beside, columnsOf, indented, pad, wrap } from "./layout.ts";
import type { Sign, Style } from "./style.ts";

/** Wide enough for `CRITICAL`, so that titles stand in a column. */
const COLUMN = 12;
const ROOMY = 60;

/** Symbol, word and title of a rule; its id at the right edge where there is room, else below. */
export function heading(sign: Sign, word: string, title: string, id: string, style: Style): string[] {
  const { width, paint, tone } = style;
  const label = `${style.sign[sign]} ${word}`;
  const columns = width < ROOMY ? columnsOf(label) + 2 : COLUMN;
  const titles = wrap(title, width - columns);
  const [first = ""] = titles;
  const room = width - columns - columnsOf(first) - columnsOf(id);
  const lines = beside(
    tone[sign](pad(label, columns)),
    columns,
    titles.map((line) => paint.bold(line)),
  );
  if (titles.length === 1 && room >= 2) return [`${lines[0]}${" ".repeat(room)}${paint.dim(id)}`];
  const under = columnsOf(id) <= width - columns ? columns : 2;
  return [
    ...lines,
    ...indented(
      wrap(id, width - under).map((line) => paint.dim(line)),
      under,
    ),
  ];
}
