import type { Diff } from "./compare.ts";
import type { JsonDiff } from "./json-schema.ts";

/** The comparison for programs: its findings are those of the reports. */
export function diffJson(diff: Diff): string {
  const document: JsonDiff = { schemaVersion: 1, ...diff };
  return `${JSON.stringify(document, null, 2)}\n`;
}
