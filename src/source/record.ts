import { chmodSync, closeSync, openSync, writeSync } from "node:fs";
import { type Account, type Answer, type Call, type Source, Unread } from "../model/index.ts";
import { type Entry, type Footer, type Header, keyOf, RECORDING_VERSION } from "./recording.ts";
import { encode } from "./wire.ts";

/**
 * A source that writes down what another one reads, as it goes. The file is for its owner's eyes only (mode 0600).
 * It is begun when the account is known: what a file held before is not lost to a failed sign-in.
 */
export class Recorded implements Source {
  readonly origin: Source["origin"];
  readonly readAt: Date;
  readonly envFiles: readonly string[];
  private readonly source: Source;
  private readonly path: string;
  private readonly tool: string;
  private file: number | undefined;
  private entries = 0;

  constructor(source: Source, path: string, tool: string) {
    this.source = source;
    this.path = path;
    this.tool = tool;
    this.origin = source.origin;
    this.readAt = source.readAt;
    this.envFiles = source.envFiles;
  }

  async accounts(): Promise<readonly Account[]> {
    const accounts = await this.source.accounts();
    const { tool, path, readAt, envFiles } = this;
    this.file = openSync(path, "w", 0o600);
    // The mode above is for new files only.
    chmodSync(path, 0o600);
    this.write({ cloudAuditRecording: RECORDING_VERSION, tool, readAt, accounts, envFiles } satisfies Header);
    return accounts;
  }

  async send(call: Call): Promise<Answer> {
    const key = keyOf(call);
    try {
      const answer = await this.source.send(call);
      this.entry({ key, ...answer });
      return answer;
    } catch (error) {
      if (error instanceof Unread) this.entry({ key, unread: error.detail });
      throw error;
    }
  }

  async close(): Promise<void> {
    if (this.file !== undefined) {
      this.write({ entries: this.entries } satisfies Footer);
      closeSync(this.file);
    }
    await this.source.close();
  }

  private entry(entry: Entry): void {
    this.entries++;
    this.write(entry);
  }

  private write(line: object): void {
    writeSync(this.file!, `${encode(line)}\n`);
  }
}
