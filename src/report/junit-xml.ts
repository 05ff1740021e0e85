import { visible } from "./visible.ts";

export type Attributes = Readonly<Record<string, string | number>>;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** The characters that XML 1.0 forbids even as references, beside the controls that are written out anyway. */
const FORBIDDEN = /[\ufffe\uffff]/g;

/** Text as XML may hold it: what cannot be seen, or not stand there, is written out. */
export const escaped = (text: string): string =>
  visible(text)
    .replace(FORBIDDEN, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!);

/** An element of elements: its lines. */
export function element(name: string, attributes: Attributes, content: readonly string[] = []): string[] {
  const tag = opened(name, attributes);
  if (content.length === 0) return [`${tag}/>`];
  return [`${tag}>`, ...content.map((line) => `  ${line}`), `</${name}>`];
}

/** An element of text, whose lines are kept as they are. */
export const leaf = (name: string, attributes: Attributes, lines: readonly string[]): string[] => [
  `${opened(name, attributes)}>${lines.map(escaped).join("\n")}</${name}>`,
];

const opened = (name: string, attributes: Attributes) =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join("")}`;
