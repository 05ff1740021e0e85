import { visible } from "./visible.ts";

/** A text that Security Hub accepts: seen, on one line, not blank and not longer than the field may be. */
export function fitted(text: string, longest: number, otherwise = "-"): string {
  const given = visible(text).trim() || otherwise;
  if (given.length <= longest) return given;
  return `${given.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** A map of texts as ASFF limits it. What has no text for a name or a value is left out: it would refuse all. */
export function fittedMap(
  entries: readonly (readonly [string, string])[],
  limits: { readonly entries: number; readonly key: number; readonly value: number },
): Record<string, string> {
  const kept = entries.filter((entry) => entry.every((text) => text.trim() !== ""));
  const fit = kept.map(([key, value]) => [fitted(key, limits.key), fitted(value, limits.value)] as const);
  return Object.fromEntries(fit.slice(0, limits.entries));
}
