import { HEAD_ROOM, isPlain, rateBuckets, shareOf } from "../../aws/rate-buckets.ts";
import { type Call, operationName, Unread } from "../../model/index.ts";
import type { Queue } from "../traffic.ts";
import { Bucket, type BucketLimits } from "./bucket.ts";
import { type Clock, realClock } from "./clock.ts";

export interface PaceOptions {
  /** Percent of each bucket that is left to others. */
  readonly headRoom?: number;
  /** Lets everybody go at once when it is aborted. */
  readonly abort?: AbortSignal;
  readonly clock?: Clock;
  /** How often a call that AWS throttles is sent before it counts as unread. */
  readonly tries?: () => Promise<number>;
  /** Told of what does not run as it should; for statistics. */
  readonly watch?: PaceWatch;
}

export interface PaceWatch {
  waited?(call: Call, ms: number): void;
  throttled?(call: Call): void;
}

const TRIES = 10;

// For what has no published limit and turned out to have one. It is not known, so recovery goes on past it.
const guess = ({ region, read }: Call) => ({
  ...{ name: `${read.service.name}:${operationName(read)}`, region },
  ...{ capacity: 20, refill: 20, most: Infinity },
});

/** The input of a call that names what it asks for, as most do that depend on others. */
const SELECTIVE = { Filters: [] };

/**
 * Sends calls as fast as AWS's rate limits allow: each waits for the buckets that it takes from, in its account and
 * region, and for no others. What AWS throttles all the same slows down its buckets and is sent again.
 */
export class Pace {
  private readonly options: PaceOptions;
  private readonly clock: Clock;
  private readonly headRoom: number;
  private readonly buckets = new Map<string, Bucket>();
  private readonly byCall = new Map<string, readonly Bucket[]>();
  private isOpen = false;

  constructor(options: PaceOptions = {}) {
    const { headRoom = HEAD_ROOM, clock = realClock, abort } = options;
    this.options = options;
    this.clock = clock;
    this.headRoom = headRoom;
    abort?.addEventListener("abort", () => this.open(), { once: true });
  }

  /**
   * Runs what sends a call, in its turn.
   * @param task tells with its argument when the request leaves, which may be later than it is started
   */
  async run<T>(call: Call, task: (leaves: () => void) => Promise<T>): Promise<T> {
    for (let sent = 1; ; sent++) {
      const buckets = this.bucketsOf(call);
      if (!this.isOpen) await this.turn(call, buckets);
      let leftAt = Infinity;
      const leaves = () => {
        leftAt = this.clock.now();
        for (const bucket of buckets) bucket.sent();
      };
      try {
        return await task(leaves);
      } catch (error) {
        if (!(error instanceof Unread) || error.detail.reason !== "throttled") throw error;
        this.slow(call, leftAt);
        if (this.isOpen || sent >= ((await this.options.tries?.()) ?? TRIES)) throw error;
      } finally {
        if (leftAt === Infinity) leaves();
      }
    }
  }

  /** Counts the attempts that the SDK made by itself after the first, by the note on its answer or its error. */
  again(call: Call, told: unknown): void {
    const { attempts = 1 } = (told as { $metadata?: { attempts?: number } } | undefined)?.$metadata ?? {};
    if (attempts > 1) for (const bucket of this.bucketsOf(call)) bucket.charge(attempts - 1);
  }

  /** Nobody waits any longer, now and from now on: the scan is over, whatever else is asked. */
  open(): void {
    this.isOpen = true;
    for (const bucket of this.buckets.values()) bucket.open();
  }

  /** The buckets that somebody waits for. */
  backlog(): readonly Queue[] {
    return [...this.buckets.values()].map(({ queue }) => queue).filter(({ waiting }) => waiting > 0);
  }

  /** Those that a call takes from whose input is not known yet. */
  queues(call: Omit<Call, "input">): readonly Queue[] {
    return this.bucketsOf({ ...call, input: SELECTIVE }).map(({ queue }) => queue);
  }

  // One after the other, an operation's own first: who waits for that one takes no place in those that others share.
  private async turn(call: Call, buckets: readonly Bucket[]): Promise<void> {
    for (const [i, bucket] of buckets.entries()) {
      if (bucket.take()) continue;
      const began = this.clock.now();
      const further = buckets.slice(i + 1);
      for (const next of further) next.coming++;
      await bucket.turn();
      for (const next of further) next.coming--;
      this.options.watch?.waited?.(call, this.clock.now() - began);
      if (this.isOpen) return;
    }
  }

  /** AWS does not say which of its buckets was empty, so all that the call takes from are slowed. */
  private slow(call: Call, leftAt: number): void {
    this.options.watch?.throttled?.(call);
    if (this.bucketsOf(call).length === 0)
      this.byCall.set(keyOf(call), [this.bucket(`guess ${keyOf(call)}`, guess(call))]);
    for (const bucket of this.bucketsOf(call)) bucket.slow(leftAt);
  }

  private bucketsOf(call: Call): readonly Bucket[] {
    const key = keyOf(call);
    let buckets = this.byCall.get(key);
    if (!buckets) this.byCall.set(key, (buckets = this.find(call)));
    return buckets;
  }

  private find(call: Call): readonly Bucket[] {
    const { account, region, read } = call;
    return rateBuckets(read.service.client, operationName(read), isPlain(read, call.input)).map((limits) =>
      this.bucket(`${account} ${limits.global ? "" : region} ${limits.name}`, { ...limits, region }),
    );
  }

  private bucket(name: string, limits: BucketLimits): Bucket {
    let bucket = this.buckets.get(name);
    if (!bucket)
      this.buckets.set(name, (bucket = new Bucket({ ...limits, ...shareOf(limits, this.headRoom) }, this.clock)));
    return bucket;
  }
}

const keyOf = (call: Call) =>
  `${call.account} ${call.region} ${call.read.service.client} ${call.read.operation}${isPlain(call.read, call.input) ? " plain" : ""}`;
