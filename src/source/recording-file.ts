import { closeSync, openSync, truncateSync, writeFileSync } from "node:fs";
import { type Answer, type Call, Problem, Unread, type UnreadDetail } from "../model/index.ts";
import { ownersOnly } from "./owners-only.ts";
import { type Entry, type Footer, type Header, keyOf } from "./recording.ts";
import { encode } from "./wire.ts";

/**
 * A recording that is being written: each line as soon as it is known, so that a process that is killed loses the line
 * that it was at. It is for its owner's eyes only (mode 0600). The footer comes last, and only when nothing is missing.
 */
export class RecordingFile {
  private readonly path: string;
  private file: number | undefined;
  private entries: number;
  private underWay = 0;
  private isWhole = true;
  private isCutOff = false;

  private constructor(path: string, flags: "w" | "a", entries: number) {
    this.path = path;
    this.entries = entries;
    this.file = openSync(path, flags, 0o600);
    ownersOnly(path);
  }

  static create(path: string, header: Header): RecordingFile {
    const file = new RecordingFile(path, "w", 0);
    file.write(header);
    return file;
  }

  /** @param begun how much of the file holds, and how many entries that is */
  static goOn(path: string, begun: { readonly size: number; readonly count: number }): RecordingFile {
    truncateSync(path, begun.size);
    return new RecordingFile(path, "a", begun.count);
  }

  /** Sends a call, and writes down what came of it. What was stopped is not written: it is asked when the scan goes on. */
  async note(call: Call, send: () => Promise<Answer>): Promise<Answer> {
    this.underWay++;
    try {
      const answer = await send();
      this.entry({ key: keyOf(call), ...answer });
      return answer;
    } catch (error) {
      if (!(error instanceof Unread) || error.detail.reason === "interrupted") this.isWhole = false;
      else this.entry({ key: keyOf(call), unread: error.detail });
      if (error instanceof Unread && error.detail.reason === "expired") this.isCutOff = true;
      throw error;
    } finally {
      this.underWay--;
    }
  }

  /** Whether something is missing that would be read if the scan went on. */
  get unfinished(): boolean {
    return !this.isWhole || this.isCutOff;
  }

  /** Takes an entry back. */
  forget(key: string, why: UnreadDetail): void {
    this.entry({ key, unread: why });
  }

  close(): void {
    if (this.file === undefined) return;
    if (this.underWay > 0) this.isWhole = false;
    if (this.isWhole) this.write({ entries: this.entries } satisfies Footer);
    closeSync(this.file);
    this.file = undefined;
  }

  private entry(entry: Entry): void {
    this.entries++;
    this.write(entry);
  }

  private write(line: object): void {
    // Closed, or broken in the middle of a line: nothing may follow.
    if (this.file === undefined) return;
    try {
      writeFileSync(this.file, `${encode(line)}\n`);
    } catch (error) {
      closeSync(this.file);
      this.file = undefined;
      throw new Problem(
        `The recording ${this.path} could not be written any further (${(error as NodeJS.ErrnoException).code}).`,
        `It holds what was read until then. Make room, and go on with: cloud-audit scan --resume ${this.path}`,
      );
    }
  }
}
