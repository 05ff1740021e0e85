/**
 * What is shown of a text that may hold a secret: its length, and of 12 characters or more the first four, which tell
 * the kind of key (`AKIA`, `ghp_`) and are of no use to who finds them. Of shorter texts nothing: four would be much.
 */
export function mask(text: string): string {
  if (text === "") return "(empty)";
  const length = `${text.length} ${text.length === 1 ? "character" : "characters"}`;
  const head = text.length >= 12 ? text.slice(0, 4).replace(/[^ -~]/g, "?") : "";
  return `${head}… (${length})`;
}
