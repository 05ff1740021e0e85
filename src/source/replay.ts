import { type Account, type Answer, type Call, operationName, Problem, type Source, Unread } from "../model/index.ts";
import { entryOf, load, type Loaded } from "./load.ts";
import { keyOf } from "./recording.ts";

/** Answers from a recording. What it does not hold is unread, never absent. */
export class Replay implements Source {
  readonly origin = "replay";
  readonly readAt: Date;
  readonly envFiles: readonly string[];
  private readonly recording: Loaded;
  private readonly regions: readonly string[] | undefined;

  /**
   * @param regions when given, only these regions of the recording are looked at
   * @throws {Problem} when the file is missing, damaged, or of a newer version
   */
  constructor(path: string, regions?: readonly string[]) {
    this.recording = load(path);
    const { accounts, readAt, envFiles } = this.recording.header;
    this.readAt = readAt;
    this.envFiles = envFiles;
    this.regions = regions;
    const recorded = new Set(accounts.flatMap((account) => account.regions));
    const missing = regions?.find((region) => !recorded.has(region));
    if (missing)
      throw new Problem(`The recording ${path} has no region ${missing}.`, `It has: ${[...recorded].join(", ")}`);
  }

  async accounts(): Promise<readonly Account[]> {
    const { regions } = this;
    const { accounts } = this.recording.header;
    if (!regions) return accounts;
    return accounts.map((account) => ({
      ...account,
      regions: account.regions.filter((region) => regions.includes(region)),
      allRegions: account.allRegions && account.regions.every((region) => regions.includes(region)),
    }));
  }

  /** Each answer is decoded when it is asked for, and is the asker's own. */
  async send(call: Call): Promise<Answer> {
    const { lines, path } = this.recording;
    const line = lines.get(keyOf(call));
    if (line === undefined) throw new Unread(notRecorded(call));
    const { unread, output, next } = entryOf(line, path);
    if (unread) throw new Unread(unread);
    return { output, ...(next !== undefined && { next }) };
  }

  async close(): Promise<void> {}
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
