import type { Json } from "../plain.ts";
import { flow, wrap } from "./layout.ts";
import type { Style } from "./style.ts";

/** The facts behind a finding, as many on a line as fit. */
export function evidenceLines(evidence: Readonly<Record<string, Json>>, columns: number, { glyph }: Style): string[] {
  const facts = Object.entries(evidence).map(([name, value]) => `${name}: ${inline(value)}`);
  const lines = flow(
    facts.map((fact) => ({ plain: fact, painted: fact })),
    columns,
    ` ${glyph.dot} `,
  );
  return lines.flatMap((line) => hanging(line, columns));
}

// A fact that needs several lines is set off from the next by what hangs in.
function hanging(line: string, columns: number): string[] {
  const lines = wrap(line, columns);
  return lines.length === 1 ? lines : wrap(line, columns - 2).map((part, i) => (i === 0 ? part : `  ${part}`));
}

function inline(value: Json): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return String(value ?? "none");
  if (Array.isArray(value)) return value.map(inline).join(", ") || "none";
  // Without blanks in them, pairs are not torn apart at the end of a line.
  const pairs = Object.entries(value).map(([name, inner]) => `${name}=${inline(inner)}`);
  return pairs.length > 0 ? `{${pairs.join(", ")}}` : "none";
}
