import { columnsOf } from "./layout.ts";

/**
 * A command that can be pasted as it stands: broken before its flags only, the shell's way. What lies in quotes and
 * single long words stay whole, even where they go over the edge.
 */
export function commandLines(command: string, columns: number): string[] {
  if (columnsOf(command) <= columns) return [command];
  const lines: string[] = [];
  for (const part of parts(command)) {
    const line = lines.at(-1);
    const joined = line === undefined ? part : `${line} ${part}`;
    if (line === undefined || columnsOf(joined) + 2 <= columns) lines.splice(-1, 1, joined);
    else lines.push(`  ${part}`);
  }
  return lines.map((line, i) => (i < lines.length - 1 ? `${line} \\` : line));
}

/** The command cut before each ` --flag` that stands outside of quotes. */
function parts(command: string): string[] {
  const cut: string[] = [];
  let start = 0;
  let quote = "";
  for (let i = 0; i < command.length; i++) {
    const character = command[i]!;
    if (quote) quote = character === quote ? "" : quote;
    else if (character === "'" || character === '"') quote = character;
    else if (command.startsWith(" --", i) && i > start) {
      cut.push(command.slice(start, i));
      start = i + 1;
    }
  }
  return [...cut, command.slice(start)];
}
