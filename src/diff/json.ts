import type { Diff } from "./compare.ts";

/** The comparison for programs: its findings are those of the reports. Its contract is json-schema.ts beside it. */
export const diffJson = (diff: Diff): string => `${JSON.stringify({ schemaVersion: 1, ...diff }, null, 2)}\n`;
