import type { Account, Answer, Call, Source } from "../model/index.ts";
import { RECORDING_VERSION } from "./recording.ts";
import { RecordingFile } from "./recording-file.ts";

/**
 * A source that writes down what another one reads, as it goes. The file is begun when the account is known: what it
 * held before is not lost to a failed sign-in.
 */
export class Recorded implements Source {
  readonly origin: Source["origin"];
  readonly readAt: Date;
  readonly envFiles: readonly string[];
  private readonly source: Source;
  private readonly path: string;
  private readonly tool: string;
  private file: RecordingFile | undefined;

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
    this.file = RecordingFile.create(path, {
      cloudAuditRecording: RECORDING_VERSION,
      tool,
      readAt,
      accounts,
      envFiles,
    });
    return accounts;
  }

  send(call: Call): Promise<Answer> {
    return this.file!.note(call, () => this.source.send(call));
  }

  /** Whether something is missing that would be read if the scan went on. */
  get unfinished(): boolean {
    return this.file?.unfinished ?? false;
  }

  async close(): Promise<void> {
    this.file?.close();
    await this.source.close();
  }
}
