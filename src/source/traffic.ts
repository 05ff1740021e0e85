import type { Call } from "../model/index.ts";

/** Where calls wait for their turn: a rate limit of AWS's, or the connections to a host. */
export interface Queue {
  readonly name: string;
  readonly region: string;
  /** For their turn; at a host, for their answers too. */
  readonly waiting: number;
  /** Seconds until all who wait have gone; below zero when it lets some go at once. */
  readonly seconds: number;
  /** Seconds that one more call takes of it. */
  readonly each: number;
  /** Seconds' worth of calls that it lets go at once when nobody has gone for long. */
  readonly burst: number;
  /** Whether AWS sets the pace here, rather than the way there. */
  readonly isLimit: boolean;
}

/** What waits on its way to AWS; for estimates. */
export interface Traffic {
  /** The queues that somebody waits in. */
  backlog(): readonly Queue[];
  /** Those that a call will stand in. */
  queues(call: Pick<Call, "account" | "region" | "read">): readonly Queue[];
}
