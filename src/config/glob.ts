/** Whether a pattern has wildcards. */
export const isGlob = (pattern: string): boolean => /[*?]/.test(pattern);

/** A matcher of whole words: `*` stands for any characters, `?` for one. */
export function globMatcher(pattern: string): (word: string) => boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*+/g, ".*")
    .replace(/\?/g, ".");
  const regexp = new RegExp(`^${source}$`, "s");
  return (word) => regexp.test(word);
}
