import { Problem } from "../model/index.ts";
import { distance } from "fastest-levenshtein";

/** The known word that a mistyped one most likely meant; undefined when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const measured = known.map((candidate) => ({
    candidate,
    off: mistakes(word.toLowerCase(), candidate.toLowerCase()),
  }));
  const best = measured.sort((a, b) => a.off - b.off)[0];
  if (best && best.off <= Math.max(2, Math.floor(word.length / 3))) return best.candidate;
  return known.find((candidate) => word.length > 2 && candidate.includes(word));
}

/** Letters that changed places are one mistake, not two. */
const mistakes = (a: string, b: string) => distance(a, b) - (a !== b && lettersOf(a) === lettersOf(b) ? 1 : 0);
const lettersOf = (word: string) => [...word].sort().join("");

/**
 * @param what what the word should have been: "rule", "service", "format"
 * @throws {Problem} naming the nearest known word, or all of them when they are few
 */
export function assertKnown(what: string, word: string, known: readonly string[], where = ""): void {
  if (known.includes(word)) return;
  const near = nearest(word, known);
  const choice = known.length <= 12 ? `Known: ${known.join(", ")}.` : `List them with: cloud-audit rules`;
  throw new Problem(`${where}There is no ${what} "${word}".`, near ? `Did you mean "${near}"?` : choice);
}
