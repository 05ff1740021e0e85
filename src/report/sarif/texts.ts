/** GitHub's limit for the short texts of a rule. */
const LONGEST = 1024;

export interface Text {
  readonly text: string;
}

/**
 * A text that GitHub accepts: not empty and not too long. SARIF reads `[words](target)` as a link, which
 * no name of a resource may plant in someone's alert, and U+0000 is no text.
 */
export function short(text: string, otherwise: string): Text {
  const given = text.replaceAll("\0", "\u{fffd}").replaceAll("](", "] (").trim() || otherwise;
  if (given.length <= LONGEST) return { text: given };
  return { text: `${given.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, "")}…` };
}
