import type { Json } from "./plain.ts";

/**
 * What a person cannot see, or what steers a terminal: controls, escapes, direction overrides, zero-width
 * and blank characters other than the space, lone surrogates.
 * (TypeScript's target has no `v` flag for literals yet.)
 */
const CLASS = String.raw`[[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]--[\u0020]]`;
/** Letters of Europe, East Asia and the punctuation of messages, all of them seen: the rest is looked at closely. */
export const SEEN =
  /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u2190-\u25FF\u3041-\u30FF\u4E00-\u9FFF\uAC00-\uD7A3]*$/;
/** Emoji may keep the joiners they are made of. Both expressions take 10 ms and more to set up: see SEEN. */
let closer: { readonly unseen: RegExp; readonly emojiOrUnseen: RegExp } | undefined;
const closely = () =>
  (closer ??= {
    unseen: new RegExp(CLASS, "v"),
    emojiOrUnseen: new RegExp(String.raw`(\p{RGI_Emoji})|${CLASS}`, "gv"),
  });
const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\0": "\\0" };

/** The text on one line, with every unseen character written out: `\n`, `\u{1b}`, `\u{202e}`. */
export function visible(text: string): string {
  // To look for emoji costs much, and few texts have anything unseen.
  if (SEEN.test(text) || !closely().unseen.test(text)) return text;
  return text.replace(closely().emojiOrUnseen, (found, emoji?: string) => emoji ?? written(found));
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
