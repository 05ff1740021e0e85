import type { Report } from "../model/index.ts";

/** What a reporter may know beside the report: how its reader looks at it. */
export interface ReportOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** Chalk's level: 0 no colour, 1 basic, 2 of 256, 3 true colour. */
  readonly color: 0 | 1 | 2 | 3;
  /** Everything, instead of the first few of each. */
  readonly verbose: boolean;
  /** Whether the reader's screen can show more than ASCII. */
  readonly unicode: boolean;
  /** The file that code scanning hangs findings on: a path relative to the repository. */
  readonly sarifAnchor: string;
}

/** A text too long to be held as one: it is made while it is written, anew each time. */
export type Pieces = () => Iterable<string>;

/**
 * Turns a report into the text of a file, or of several where the format limits what one may hold.
 * Pure: it never writes, and never decides how the process exits.
 */
export type Reporter<Text extends string | Pieces = string> = (
  report: Report,
  options: ReportOptions,
) => readonly Text[];
