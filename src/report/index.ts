import type { Report } from "../model/index.ts";
import type { Pieces, Reporter, ReportOptions } from "./reporter.ts";

export type { Pieces, Reporter, ReportOptions } from "./reporter.ts";

/** Loads a reporter by the name of its format; only the ones in use are ever loaded. */
export const reporters = {
  text: async () => (await import("./text.ts")).text,
  json: async () => (await import("./json.ts")).json,
  sarif: async () => (await import("./sarif.ts")).sarif,
  junit: async () => (await import("./junit.ts")).junit,
  markdown: async () => (await import("./markdown.ts")).markdown,
  gitlab: async () => (await import("./gitlab.ts")).gitlab,
  csv: async () => (await import("./csv.ts")).csv,
  ocsf: async () => (await import("./ocsf.ts")).ocsf,
  asff: async () => (await import("./asff.ts")).asff,
} as const satisfies Readonly<Record<string, () => Promise<Reporter<string | Pieces>>>>;

export type Format = keyof typeof reporters;

/** The names that `--format` and `--output` take. */
export const FORMATS = Object.keys(reporters) as readonly Format[];

// What these do not hold counts as fixed where they are uploaded: they hold every finding, whatever is shown.
const KEEP_ALERTS: ReadonlySet<Format> = new Set(["sarif", "junit", "gitlab", "ocsf", "asff"]);

const asked = (report: Report): Report => ({
  ...report,
  findings: report.findings.filter(({ outcome }) => report.show.has(outcome)),
});

/** The report in a format: the text of a file, or of several where the format limits what one may hold. */
export async function render(
  format: Format,
  report: Report,
  options: ReportOptions,
): Promise<readonly (string | Pieces)[]> {
  const reporter: Reporter<string | Pieces> = await reporters[format]();
  return reporter(KEEP_ALERTS.has(format) ? report : asked(report), options);
}

/** The same, each text as one. */
export async function renderWhole(...asked: Parameters<typeof render>): Promise<readonly string[]> {
  return (await render(...asked)).map((text) => [...piecesOf(text)].join(""));
}

export const piecesOf = (text: string | Pieces): Iterable<string> => (typeof text === "string" ? [text] : text());
