import { visible } from "./visible.ts";

/** What Markdown or HTML would read as more than text, and what GitHub would make a link, mention or emoji of. */
const ACTIVE = /[\\`*_[\]<>&|~$]|[@#]|:(?=\S)|www(?=\.)/gi;

/**
 * Words for any place of a line, a table's cell or a tag's content: no markup, and, as <wbr> parts what GitHub
 * would join, no link, mention, reference or emoji.
 */
export const words = (text: string): string => visible(text.trim()).replace(ACTIVE, harmless).replace(LEADING, entity);

// At the beginning of a line these would make a list or a heading of it.
const LEADING = /^[-+](?=\s|$)|^[-=](?=[-=]*$)|^\d(?=\d*[.)](?:\s|$))/;

const entity = (found: string) => `&#${found.charCodeAt(0)};`;
const harmless = (found: string) => (/^[@#:w]/i.test(found) ? `${found}<wbr>` : entity(found));

/** Text as it is, in a code span; not for a table, where a bar would end the cell. */
export function code(text: string): string {
  const given = visible(text) || "(empty)";
  const fence = "`".repeat(longestRun(given) + 1);
  const space = /^[` ]|[` ]$/.test(given) ? " " : "";
  return `${fence}${space}${given}${space}${fence}`;
}

/** Lines of a shell, to be copied. */
export function shell(lines: readonly string[]): string[] {
  const fence = "`".repeat(Math.max(3, longestRun(lines.join("\n")) + 1));
  return [`${fence}sh`, ...lines.map(visible), fence];
}

const longestRun = (text: string) => Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));

/** No more of a text than a reader wants in a list. */
export function clipped(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest).join("").trimEnd()}…`;
}
