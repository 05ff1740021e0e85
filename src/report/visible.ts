import type { Json } from "./plain.ts";

/**
 * What a person cannot see, or what steers a terminal: controls, escapes, direction overrides, zero-width
 * and blank characters other than the space, lone surrogates.
 * (TypeScript's target has no `v` flag for literals yet.)
 */
const CLASS = String.raw`[[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]--[\u0020]]`;
const UNSEEN = new RegExp(CLASS, "v");
/** Emoji may keep the joiners they are made of. */
const EMOJI_OR_UNSEEN = new RegExp(String.raw`(\p{RGI_Emoji})|${CLASS}`, "gv");
const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\0": "\\0" };

/** The text on one line, with every unseen character written out: `\n`, `\u{1b}`, `\u{202e}`. */
export function visible(text: string): string {
  // To look for emoji costs much, and few texts have anything unseen.
  if (!UNSEEN.test(text)) return text;
  return text.replace(EMOJI_OR_UNSEEN, (found, emoji?: string) => emoji ?? written(found));
}

const written = (character: string) => SHORT[character] ?? `\\u{${character.codePointAt(0)?.toString(16)}}`;

/** Text that may have lines of its own; none when it is empty. */
export const visibleLines = (text: string): string[] =>
  text.trim() === "" ? [] : text.trim().split(/\r?\n/).map(visible);

/** The same for all texts and names within plain data. */
export function visibleData(data: Json): Json {
  if (typeof data === "string") return visible(data);
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return data.map(visibleData);
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [visible(key), visibleData(value)]));
}
