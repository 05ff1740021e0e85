import {
  type Account,
  type Answer,
  type Call,
  Problem,
  type Source,
  Unread,
  type UnreadDetail,
  type UnreadReason,
} from "../model/index.ts";
import { entryOf, type Loaded } from "./load.ts";
import { type Entry, keyOf } from "./recording.ts";
import { RecordingFile } from "./recording-file.ts";

/**
 * A scan that was stopped, and goes on: what its recording has an answer to is answered from there, the rest is asked
 * and written behind it. Its moment and its regions are the recording's.
 */
export class Resumed implements Source {
  readonly origin = "live";
  readonly readAt: Date;
  readonly envFiles: readonly string[];
  private readonly source: Source;
  private readonly begun: Loaded;
  private readonly lists = new Map<string, Promise<void>>();
  /** Asked before their turn, to see whether a list can be gone on with. */
  private readonly ahead = new Map<string, Promise<Answer>>();
  private file: RecordingFile | undefined;

  constructor(source: Source, begun: Loaded) {
    this.source = source;
    this.begun = begun;
    this.readAt = begun.header.readAt;
    this.envFiles = begun.header.envFiles;
  }

  /** @throws {Problem} when the credentials are of another account */
  async accounts(): Promise<readonly Account[]> {
    const { begun, source } = this;
    const { accounts } = begun.header;
    assertSame(await source.accounts(), accounts, begun.path);
    this.file = RecordingFile.goOn(begun.path, begun);
    return accounts;
  }

  async send(call: Call): Promise<Answer> {
    const key = keyOf(call);
    if (call.page === undefined && !call.read.firstPageOnly) await this.mended(call, key);
    const early = this.ahead.get(key);
    if (early) {
      this.ahead.delete(key);
      return early;
    }
    const recorded = this.answered(call, key);
    if (!recorded) return this.ask(call);
    const { unread, output, next } = recorded;
    if (unread) throw new Unread(unread);
    return { output, ...(next !== undefined && { next }) };
  }

  /** Whether something is missing that would be read if the scan went on. */
  get unfinished(): boolean {
    return this.file?.unfinished ?? false;
  }

  async close(): Promise<void> {
    this.file?.close();
    await this.source.close();
  }

  private ask(call: Call): Promise<Answer> {
    return this.file!.note(call, () => this.source.send(call));
  }

  private answered(call: Call, key: string): Entry | undefined {
    const line = this.begun.lines.get(key);
    const entry = line && entryOf(line, this.begun.path);
    return entry && isAnswer(entry, call) ? entry : undefined;
  }

  /** Waits until a list that breaks off is mended; most are whole. */
  private async mended(call: Call, key: string): Promise<void> {
    let mending = this.lists.get(key);
    if (mending) return mending;
    const { keys, next } = this.pagesOf(call, key);
    if (next === undefined) return;
    this.lists.set(key, (mending = this.mend(call, keys, { ...call, page: next })));
    return mending;
  }

  /**
   * A list that breaks off after some pages goes on at its next one. A token that AWS takes no longer makes it begin
   * anew, and nothing of the old pages is left: half of one list and half of another would be neither.
   */
  private async mend(call: Call, keys: readonly string[], rest: Call): Promise<void> {
    const more = this.ask(rest);
    const refused = await more.then(() => undefined, unreadOf);
    // Written down only when it is an answer: what is there is better than nothing.
    const anew = refused && !PASSING.has(refused.reason) && (await this.source.send(call).catch(unreadOf));
    if (!anew || "reason" in anew) return void this.ahead.set(keyOf(rest), more);
    for (const page of keys.slice(1)) this.file!.forget(page, superseded(refused));
    for (const page of keys) this.begun.lines.delete(page);
    const first = this.file!.note(call, async () => anew);
    this.ahead.set(keys[0]!, first);
  }

  /** The pages of a list that are recorded, and the token of the first that is not. */
  private pagesOf(call: Call, first: string): { readonly keys: readonly string[]; readonly next?: string } {
    const keys: string[] = [];
    let page: string | undefined;
    for (let key = first; !keys.includes(key); key = keyOf({ ...call, page: page! })) {
      if (!this.holds(call, key)) return { keys, ...(page !== undefined && { next: page }) };
      keys.push(key);
      page = nextIn(this.begun.lines.get(key)!.text);
      if (page === undefined) break;
    }
    return { keys };
  }

  // Answers are long, and this is asked of all lists: only why something was not read is worth being parsed.
  private holds(call: Call, key: string): boolean {
    const line = this.begun.lines.get(key);
    return line !== undefined && (!UNREAD.test(line.text) || this.answered(call, key) !== undefined);
  }
}

const UNREAD = /^\{"key":"(?:[^"\\]|\\.)*","unread":/;
const NEXT = /,"next":("(?:[^"\\]|\\.)*")\}$/;

function nextIn(text: string): string | undefined {
  const at = text.lastIndexOf(',"next":');
  const found = at < 0 ? undefined : NEXT.exec(text.slice(at))?.[1];
  return found === undefined ? undefined : (JSON.parse(found) as string);
}

// What may be otherwise the next time it is asked, without anybody having changed anything in the account.
const PASSING: ReadonlySet<UnreadReason> = new Set([
  "throttled",
  "unreachable",
  "server-error",
  "expired",
  "interrupted",
]);
// AWS's word on something that is not there. All else is a gap, and may have been mended since: a permission, a region.
const FINAL: ReadonlySet<UnreadReason> = new Set(["vanished", "not-offered"]);

const isAnswer = ({ unread }: Entry, { read }: Call): boolean =>
  unread === undefined || FINAL.has(unread.reason) || (read.absent?.errors.includes(unread.code) ?? false);

function unreadOf(error: unknown): UnreadDetail {
  if (error instanceof Unread) return error.detail;
  throw error;
}

const superseded = (refused: UnreadDetail): UnreadDetail => ({
  ...refused,
  reason: "interrupted",
  code: "Superseded",
  message: "the list was begun anew after this page",
});

function assertSame(now: readonly Account[], begun: readonly Account[], path: string): void {
  const names = (accounts: readonly Account[]) =>
    accounts.map(({ id, partition }) => (partition === "aws" ? id : `${id} (${partition})`)).join(", ");
  if (names(now) === names(begun)) return;
  throw new Problem(
    `The recording ${path} is of account ${names(begun)}, and these credentials are of ${names(now)}.`,
    "Sign in to that account (--profile, AWS_PROFILE), or begin a scan of this one with --record and another file.",
  );
}
