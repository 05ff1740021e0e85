import type { Report } from "../model/index.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";

export type { Reporter, ReportOptions } from "./reporter.ts";

/** Loads a reporter by the name of its format; only the ones in use are ever loaded. */
export const reporters = {
  text: async () => (await import("./text.ts")).text,
  json: async () => (await import("./json.ts")).json,
  sarif: async () => (await import("./sarif.ts")).sarif,
} as const satisfies Readonly<Record<string, () => Promise<Reporter>>>;

export type Format = keyof typeof reporters;

/** The names that `--format` and `--output` take. */
export const FORMATS = Object.keys(reporters) as readonly Format[];

/** The report in a format: the text of a file, or of several where the format limits what one may hold. */
export async function render(format: Format, report: Report, options: ReportOptions): Promise<readonly string[]> {
  const reporter: Reporter = await reporters[format]();
  return reporter(report, options);
}
