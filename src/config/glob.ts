/** Whether a pattern has wildcards. */
export const isGlob = (pattern: string): boolean => /[*?]/.test(pattern);

/** A matcher of whole words: `*` stands for any characters, `?` for one. */
export function globMatcher(pattern: string): (word: string) => boolean {
  return (word) => matches(pattern, word);
}

/**
 * Greedy, and going back to the last star only: at most pattern times word steps, where a regular expression of many
 * stars would try every way to share the word out among them.
 */
function matches(pattern: string, word: string): boolean {
  let [p, w, star, from] = [0, 0, -1, 0];
  while (w < word.length) {
    if (pattern[p] === "*") [star, from] = [p++, w];
    else if (p < pattern.length && (pattern[p] === "?" || pattern[p] === word[w])) [p, w] = [p + 1, w + 1];
    else if (star >= 0) [p, w] = [star + 1, ++from];
    else return false;
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}
