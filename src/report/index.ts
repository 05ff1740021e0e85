import type { Report } from "../model/index.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";

export type { Reporter, ReportOptions } from "./reporter.ts";

/** Loads a reporter by the name of its format; only the ones in use are ever loaded. */
export const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  text: async () => (await import("./text.ts")).text,
  json: async () => (await import("./json.ts")).json,
  sarif: async () => (await import("./sarif.ts")).sarif,
};

/** The names that `--format` and `--output` take. */
export const FORMATS: readonly string[] = Object.keys(reporters);

/** The report in a format: the text of a file, or of several where the format limits what one may hold. */
export async function render(format: string, report: Report, options: ReportOptions): Promise<readonly string[]> {
  const load = reporters[format];
  if (!load) throw new RangeError(`there is no reporter for the format ${format}`);
  return (await load())(report, options);
}
