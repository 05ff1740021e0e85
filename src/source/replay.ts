import { readFileSync } from "node:fs";
import { type Account, type Answer, type Call, operationName, Problem, type Source, Unread } from "../model/index.ts";
import { type Entry, type Footer, type Header, keyOf, RECORDING_VERSION } from "./recording.ts";
import { decode } from "./wire.ts";

/** Answers from a recording. What it does not hold is unread, never absent. */
export class Replay implements Source {
  readonly origin = "replay";
  readonly readAt: Date;
  readonly envFiles: readonly string[];
  private readonly header: Header;
  private readonly path: string;
  private readonly answers: ReadonlyMap<string, Line>;
  private readonly regions: readonly string[] | undefined;

  /**
   * @param regions when given, only these regions of the recording are looked at
   * @throws {Problem} when the file is missing, damaged, or of a newer version
   */
  constructor(path: string, regions?: readonly string[]) {
    const { header, entries } = load(path);
    this.path = path;
    this.header = header;
    this.readAt = header.readAt;
    this.envFiles = header.envFiles;
    this.answers = entries;
    this.regions = regions;
    const recorded = new Set(header.accounts.flatMap((account) => account.regions));
    const missing = regions?.find((region) => !recorded.has(region));
    if (missing)
      throw new Problem(`The recording ${path} has no region ${missing}.`, `It has: ${[...recorded].join(", ")}`);
  }

  async accounts(): Promise<readonly Account[]> {
    const { regions } = this;
    if (!regions) return this.header.accounts;
    return this.header.accounts.map((account) => ({
      ...account,
      regions: account.regions.filter((region) => regions.includes(region)),
      allRegions: account.allRegions && account.regions.every((region) => regions.includes(region)),
    }));
  }

  async send(call: Call): Promise<Answer> {
    const line = this.answers.get(keyOf(call));
    if (line === undefined) throw new Unread(notRecorded(call));
    const { unread, output, next } = this.entry(line);
    if (unread) throw new Unread(unread);
    return { output, ...(next !== undefined && { next }) };
  }

  async close(): Promise<void> {}

  /** Each answer is decoded when it is asked for, and is the asker's own. */
  private entry({ text, number }: Line): Entry {
    try {
      return decode(text) as Entry;
    } catch {
      throw damaged(this.path, `line ${number} cannot be read`);
    }
  }
}

interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

function load(path: string): { header: Header; entries: Map<string, Line> } {
  const [first = "", ...lines] = read(path).split(/\r?\n/);
  const header = headerOf(path, first);
  const entries = new Map<string, Line>();
  let [footer, count]: [Footer | undefined, number] = [undefined, 0];
  for (const [i, text] of lines.entries()) {
    const key = keyIn(text);
    if (key !== undefined) {
      entries.set(key, { text, number: i + 2 });
      count++;
    } else if (FOOTER.test(text)) footer = decode(text) as Footer;
    else if (text !== "") throw damaged(path, `line ${i + 2} is no entry`);
  }
  if (!footer)
    throw new Problem(
      `The recording ${path} is cut short: its last line is missing.`,
      "Record it again with scan --record.",
    );
  if (footer.entries !== count) throw damaged(path, `it should have ${footer.entries} entries and has ${count}`);
  return { header, entries };
}

const FOOTER = /^\{"entries":\d+\}$/;

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

const notRecorded = ({ account, region, read }: Call) => ({
  reason: "not-recorded" as const,
  account,
  region,
  service: read.service.name,
  operation: operationName(read),
  code: "NotRecorded",
  message: "the recording does not hold this call; record again with the rules that you want to replay",
});
