import { normalize } from "node:path";
import { CONFIG_NAME } from "../config/file.ts";
import { assertKnown } from "../config/nearest.ts";
import { Problem } from "../model/index.ts";
import { FORMATS } from "./words.ts";

export interface OutputFlags {
  readonly format?: string;
  readonly output?: string;
  /** `format=file`, as given with -o. */
  readonly o?: readonly string[];
  readonly sarifAnchor?: string;
  /** Also Markdown for the summary of GitHub's step. */
  readonly github?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly verbose?: boolean;
}

/** A report that was asked for: its format, and its file (standard output when absent). */
export interface Wanted {
  readonly format: string;
  readonly file?: string;
  /** What the file holds already is kept. */
  readonly append?: boolean;
}

/**
 * Which reports go where. Text goes to standard output unless something else does, or files alone and --quiet.
 * @throws {Problem} for an unknown format, and for two reports in one place
 */
export function planOutputs(flags: OutputFlags, record?: string): readonly Wanted[] {
  const files = (flags.o ?? []).map(wantedBy);
  const { format = "text", output } = flags;
  const named = flags.format !== undefined || output !== undefined;
  const main = named ? [{ format, ...(output !== undefined && output !== "-" && { file: output }) }] : [];
  const asked = [...main, ...files];
  const textToo = !asked.some(({ file }) => file === undefined) && !(flags.quiet && (asked.length > 0 || flags.github));
  const wanted = [...(textToo ? [{ format: "text" }] : []), ...asked];
  const places = wanted.map(({ file }) => (file === undefined ? "standard output" : normalize(file)));
  const twice = places.find((place, i) => places.indexOf(place) !== i);
  if (twice)
    throw new Problem(`Two reports would be written to ${twice}.`, "Give each its own file: -o json=report.json");
  if (record !== undefined && places.includes(normalize(record)))
    throw new Problem(`A report and the recording would both be written to ${record}.`, "Give each its own file.");
  return wanted;
}

/** The file of the repository that SARIF results are shown at: the config, where it lies in it. */
export function anchorOf({ sarifAnchor }: OutputFlags, configPath: string | undefined): string {
  return sarifAnchor ?? (configPath?.startsWith("..") ? undefined : configPath) ?? CONFIG_NAME;
}

/**
 * The report that --github asks for, in the file that GitHub names to every step.
 * @throws {Problem} outside of GitHub Actions
 */
export function stepSummary({ github }: OutputFlags, env: Readonly<Record<string, string | undefined>>): Wanted[] {
  if (!github) return [];
  const file = env["GITHUB_STEP_SUMMARY"];
  if (!file)
    throw new Problem(
      "--github writes to the file that $GITHUB_STEP_SUMMARY names, which is not set.",
      "GitHub Actions sets it. Elsewhere, write: -o markdown=report.md",
    );
  return [{ format: "markdown", file, append: true }];
}

function wantedBy(text: string): Wanted {
  const at = text.indexOf("=");
  const [format, file] = at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
  assertKnown("format", format, FORMATS);
  if (!file) throw new Problem(`-o ${text} names no file.`, `Write: -o ${format}=report.${format}`);
  return file === "-" ? { format } : { format, file };
}
