import type { Severity } from "../../model/index.ts";

/** GitHub's numbers: above 9.0 is critical, from 7.0 high, from 4.0 medium, above 0 low. */
export const SCORE: Readonly<Record<Severity, string>> = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "3.0",
  info: "0.0",
};

export const LEVEL: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
  info: "note",
};
