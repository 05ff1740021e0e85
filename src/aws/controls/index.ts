import type { ControlTable } from "./table.ts";

export { type Control, type ControlTable, type Controls, controlOf } from "./table.ts";

/**
 * The tables of controls, by framework; each is loaded only when it is asked for. AWS's Well-Architected Framework has
 * none: its best practices are advice on how to work, which no list of settings exhausts.
 */
export const TABLES: Readonly<Record<string, () => Promise<ControlTable>>> = {
  fsbp: async () => (await import("./fsbp.ts")).fsbp,
  "cis-3.0": async () => (await import("./cis-3.ts")).cis3,
  "cis-5.0": async () => (await import("./cis-5.ts")).cis5,
};
