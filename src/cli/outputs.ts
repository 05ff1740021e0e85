import { closeSync, existsSync, openSync, rmSync, writeFileSync } from "node:fs";
import { join, parse, resolve } from "node:path";
import { Problem, type Report } from "../model/index.ts";
import { type Format, type Pieces, piecesOf, render, type ReportOptions } from "../report/index.ts";
import { ownersOnly } from "../source/owners-only.ts";
import { type OutputFlags, planOutputs, stepSummary, type Wanted } from "./output-plan.ts";
import { terminal } from "./terminal.ts";
import type { World } from "./world.ts";

type Anchored = { readonly sarifAnchor: string };
type Maker = (format: Format, options: ReportOptions) => Promise<readonly (string | Pieces)[]>;

/**
 * Makes sure that every report can be written, before the scan costs anybody time.
 * @throws {Problem} naming the file that cannot
 */
export function openOutputs(flags: OutputFlags & { readonly record?: string; readonly resume?: string }, world: World) {
  const wanted = [...planOutputs(flags, flags.resume ?? flags.record), ...stepSummary(flags, world.env)];
  for (const { file } of wanted) if (file !== undefined) assertWritable(resolve(world.cwd, file), file);
  /** @param make the parts of what is written, in a format */
  const writeBy = async (make: Maker, { sarifAnchor }: Anchored): Promise<void> => {
    const options = { ...terminal(world, flags), sarifAnchor };
    let problem: Problem | undefined;
    for (const one of wanted) {
      const parts = await make(one.format as Format, { ...options, ...(one.file !== undefined && PLAIN) });
      problem = put(one, parts, world) ?? problem;
    }
    if (problem) throw problem;
  };
  return {
    formats: wanted.map(({ format }) => format as Format),
    writeBy,
    /** @throws {Problem} when a file could not be written after all; its report is then on standard output */
    write: (report: Report, anchored: Anchored) =>
      writeBy((format, options) => render(format, report, options), anchored),
  };
}

// A file has no terminal: no colours, and lines as wide as they like to be read.
const PLAIN = { color: 0, width: 100 } as const;

function put(
  { file, append }: Wanted,
  parts: readonly (string | Pieces)[],
  { stdout, cwd }: World,
): Problem | undefined {
  const show = () => {
    for (const part of parts) for (const piece of piecesOf(part)) stdout.write(piece);
  };
  if (file === undefined) return void show();
  try {
    parts.forEach((part, i) => writePrivate(numbered(resolve(cwd, file), i), part, append));
    return undefined;
  } catch (error) {
    show();
    return new Problem(
      `The report could not be written to ${file} (${(error as NodeJS.ErrnoException).code}); it is on standard output instead.`,
    );
  }
}

// Reports name what is in the account: they are for their owner's eyes.
function writePrivate(path: string, text: string | Pieces, append = false): void {
  const file = openSync(path, append ? "a" : "w", 0o600);
  try {
    // What stands before may end within a line.
    if (append) writeFileSync(file, "\n");
    for (const piece of piecesOf(text)) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
  if (!append) ownersOnly(path);
}

/** `out.sarif`, `out-2.sarif`, … for a report that needs several files. */
function numbered(path: string, index: number): string {
  if (index === 0) return path;
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}-${index + 1}${ext}`);
}

/** @throws {Problem} when nothing can be written there; it leaves things as they were */
export function assertWritable(path: string, shown: string, what = "report"): void {
  const existed = existsSync(path);
  try {
    closeSync(openSync(path, "a", 0o600));
    if (!existed) rmSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = { ENOENT: "its folder does not exist", EISDIR: "it is a folder", EACCES: "permission is denied" }[
      code ?? ""
    ];
    throw new Problem(`The ${what} cannot be written to ${shown}: ${why ?? code}.`, "Nothing was read from AWS.");
  }
}
