import { readFileSync } from "node:fs";
import { Problem } from "../model/index.ts";
import { type Entry, type Footer, type Header, RECORDING_VERSION } from "./recording.ts";
import { decode } from "./wire.ts";

/** A recording as it was found on the disk. */
export interface Loaded {
  readonly path: string;
  readonly header: Header;
  /** By key; of two with one key the later one counts. */
  readonly lines: Map<string, Line>;
  /** How many entries there are. */
  readonly count: number;
  /** Whether it has its footer. */
  readonly whole: boolean;
  /** Bytes up to the end of the last entry. */
  readonly size: number;
}

/** An entry, which is decoded when it is asked for. */
export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/** @throws {Problem} when the file is missing, cut short, damaged, or of a newer version */
export function load(path: string): Loaded {
  const loaded = parse(path, read(path));
  if (loaded.whole) return loaded;
  throw new Problem(
    `The recording ${path} is cut short: its last line is missing.`,
    `The scan that made it was stopped. Let it go on: cloud-audit scan --resume ${path}`,
  );
}

/**
 * A recording that may have been cut short, in the middle of a line even, which is then left out.
 * @throws {Problem} as `load` does otherwise
 */
export function loadBegun(path: string): Loaded {
  const text = read(path);
  return parse(path, text.slice(0, text.lastIndexOf("\n") + 1));
}

/** @throws {Problem} when the line is no entry */
export function entryOf({ text, number }: Line, path: string): Entry {
  try {
    return decode(text) as Entry;
  } catch {
    throw damaged(path, `line ${number} cannot be read`);
  }
}

function parse(path: string, text: string): Loaded {
  const [first = "", ...rest] = text.split(/\r?\n/);
  const header = headerOf(path, first);
  const lines = new Map<string, Line>();
  let [footer, count]: [Footer | undefined, number] = [undefined, 0];
  for (const [i, line] of rest.entries()) {
    const key = keyIn(line);
    if (key !== undefined) {
      lines.set(key, { text: line, number: i + 2 });
      count++;
    } else if (FOOTER.test(line)) footer = decode(line) as Footer;
    else if (line !== "") throw damaged(path, `line ${i + 2} is no entry`);
  }
  if (footer && footer.entries !== count)
    throw damaged(path, `it should have ${footer.entries} entries and has ${count}`);
  const size = Buffer.byteLength(text.replace(LAST, ""));
  return { path, header, lines, count, whole: footer !== undefined, size };
}

const FOOTER = /^\{"entries":\d+\}$/;
const LAST = /(?<=\n)\{"entries":\d+\}\s*$/;

// The key comes first on its line, so that only the lines that are asked for need be parsed whole.
function keyIn(line: string): string | undefined {
  if (!line.startsWith('{"key":') || !line.endsWith("}")) return undefined;
  const end = /^\{"key":("(?:[^"\\]|\\.)*")/.exec(line)?.[1];
  return end === undefined ? undefined : (JSON.parse(end) as string);
}

const damaged = (path: string, how: string) =>
  new Problem(`The recording ${path} is damaged: ${how}.`, "Record it again with scan --record.");

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === "ENOENT" ? "does not exist" : code === "EACCES" ? "may not be read" : `cannot be read (${code})`;
    throw new Problem(`The recording ${path} ${why}.`, "Make one with: cloud-audit scan --record <path>");
  }
}

function headerOf(path: string, line: string): Header {
  const header = parsed(line);
  if (typeof header?.cloudAuditRecording !== "number" || !Array.isArray(header.accounts))
    throw new Problem(`${path} is not a recording of cloud-audit.`, "Make one with: cloud-audit scan --record <path>");
  if (header.cloudAuditRecording > RECORDING_VERSION)
    throw new Problem(
      `The recording ${path} has format version ${header.cloudAuditRecording}, written by cloud-audit ${header.tool}; this one reads up to version ${RECORDING_VERSION}.`,
      "Use a newer cloud-audit.",
    );
  return header as Header;
}

function parsed(line: string): Partial<Header> | undefined {
  try {
    return decode(line) as Partial<Header>;
  } catch {
    return undefined;
  }
}
