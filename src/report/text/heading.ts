import stringWidth from "string-width";
import { beside, indented, pad, wrap } from "./layout.ts";
import type { Sign, Style } from "./style.ts";

/** Wide enough for `CRITICAL`, so that titles stand in a column. */
const COLUMN = 12;
const ROOMY = 60;

/** Symbol, word and title of a rule; its id at the right edge where there is room, else below. */
export function heading(sign: Sign, word: string, title: string, id: string, style: Style): string[] {
  const { width, paint, tone } = style;
  const label = `${style.sign[sign]} ${word}`;
  const columns = width < ROOMY ? stringWidth(label) + 2 : COLUMN;
  const titles = wrap(title, width - columns);
  const [first = ""] = titles;
  const room = width - columns - stringWidth(first) - stringWidth(id);
  const lines = beside(
    tone[sign](pad(label, columns)),
    columns,
    titles.map((line) => paint.bold(line)),
  );
  if (titles.length === 1 && room >= 2) return [`${lines[0]}${" ".repeat(room)}${paint.dim(id)}`];
  return [
    ...lines,
    ...indented(
      wrap(id, width - columns).map((line) => paint.dim(line)),
      columns,
    ),
  ];
}
