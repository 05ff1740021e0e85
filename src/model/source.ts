import type { Partition } from "./identity.ts";
import type { Read } from "./read.ts";

/** One request of a read: the place, the input, and the page. */
export interface Call {
  readonly account: string;
  readonly region: string;
  readonly read: Read<never, unknown>;
  readonly input: object;
  /** Token of the page; absent for the first. */
  readonly page?: string;
}

/** What came back: the admitted answer and the token of the next page, if there is one. */
export interface Answer {
  readonly output: unknown;
  readonly next?: string;
}

/** Who and where to read. */
export interface Account {
  readonly id: string;
  readonly partition: Partition;
  /** The regions of this scan. */
  readonly regions: readonly string[];
  /** Whether these are all the regions that the account has enabled. */
  readonly allRegions: boolean;
}

/** Where answers come from: AWS, or a recording. Failures are raised as {@link Unread}. */
export interface Source {
  readonly origin: "live" | "replay";
  /** The moment the data is (or was) read. */
  readonly readAt: Date;
  /** Local files that the user asked to have read. */
  readonly envFiles: readonly string[];
  accounts(): Promise<readonly Account[]>;
  send(call: Call): Promise<Answer>;
  /** Ends connections and files. */
  close(): Promise<void>;
}
