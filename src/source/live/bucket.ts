import type { Queue } from "../traffic.ts";
import type { Clock } from "./clock.ts";

export interface BucketLimits {
  /** For estimates. */
  readonly name?: string;
  readonly region?: string;
  readonly capacity: number;
  /** Tokens regained a second. */
  readonly refill: number;
  /** The most that a bucket recovers to after it was slowed; by default its refill. */
  readonly most?: number;
}

// A throttled bucket is left alone for so long, doubled with each time that its rate was halved.
const PAUSE_MS = 150;
// The least that is left of a rate: 1/32.
const SLOWEST = 32;
/** A bucket without any rate is back at its full one after so many seconds. */
const RECOVERY_S = 30;
// Tokens are fractions; the sum of ten tenths is less than one.
const ONE = 1 - 1e-6;

/**
 * A token bucket that follows AWS's own. Calls wait in the order in which they came; nothing runs while none waits.
 * A token is taken when a call may go, but AWS takes its own when the call arrives there, which may be much later:
 * until then the bucket holds the less.
 */
export class Bucket {
  private readonly limits: BucketLimits;
  private readonly clock: Clock;
  private tokens: number;
  private rate: number;
  /** The rate on average, as of late: for estimates. */
  private usual: number;
  /** Tokens are counted up to this moment; in the future during a pause. */
  private counted: number;
  private underWay = 0;
  private slowedAt = -Infinity;
  /** Those who wait for another bucket first. */
  coming = 0;
  private waiting: (() => void)[] = [];
  private next = 0;
  private cancel: (() => void) | undefined;

  constructor(limits: BucketLimits, clock: Clock) {
    this.limits = limits;
    this.clock = clock;
    this.tokens = limits.capacity;
    this.rate = this.usual = limits.refill;
    this.counted = clock.now();
  }

  /** Takes a token, if there is one and nobody came before. */
  take(): boolean {
    if (this.next < this.waiting.length) return false;
    this.count();
    if (this.tokens < ONE) return false;
    this.tokens--;
    this.underWay++;
    return true;
  }

  /** Takes a token as soon as all who came before have theirs. */
  turn(): Promise<void> {
    return new Promise((granted) => {
      this.waiting.push(granted);
      this.arm();
    });
  }

  /** One of those who took a token is on its way to AWS now. */
  sent(): void {
    this.count();
    this.underWay--;
    if (this.next < this.waiting.length) this.arm();
  }

  /** Calls that went to AWS without asking here. */
  charge(calls: number): void {
    this.count();
    this.tokens -= calls;
  }

  /**
   * AWS refused a call that was sent at that moment: its bucket is empty. What was sent before the last time this
   * was heard says nothing new.
   */
  slow(sentAt: number): void {
    if (sentAt <= this.slowedAt) return;
    this.count();
    const { refill } = this.limits;
    const now = this.clock.now();
    this.slowedAt = now;
    this.rate = Math.max(this.rate / 2, refill / SLOWEST);
    this.tokens = Math.min(this.tokens, 0);
    this.counted = now + Math.max(0, (PAUSE_MS * refill) / this.rate - 1000 / this.rate);
    this.cancel?.();
    this.cancel = undefined;
    this.arm();
  }

  /** Lets all who wait go at once. */
  open(): void {
    this.cancel?.();
    this.cancel = undefined;
    const released = this.waiting.slice(this.next);
    this.waiting = [];
    this.next = 0;
    for (const go of released) go();
  }

  /** Who waits, and what one more would have to. */
  get queue(): Queue {
    const waiting = this.waiting.length - this.next + this.coming;
    const passed = (this.clock.now() - this.counted) / 1000;
    const { capacity, name = "", region = "" } = this.limits;
    const tokens = Math.min(this.tokens + passed * this.rate, capacity - this.underWay);
    const [each, seconds] = [1 / this.usual, (waiting - tokens) / this.usual];
    return { name, region, waiting, seconds, each, burst: capacity * each, isLimit: true };
  }

  private count(): void {
    const now = this.clock.now();
    const seconds = (now - this.counted) / 1000;
    if (seconds <= 0) return;
    const { capacity, refill, most = refill } = this.limits;
    this.counted = now;
    this.tokens = Math.min(this.tokens + seconds * this.rate, capacity - this.underWay);
    if (this.rate < most) this.rate = Math.min(most, this.rate + (seconds * refill) / RECOVERY_S);
    this.usual += (this.rate - this.usual) * Math.min(1, seconds / RECOVERY_S);
  }

  private readonly grant = () => {
    this.cancel = undefined;
    this.count();
    while (this.tokens >= ONE && this.next < this.waiting.length) {
      this.tokens--;
      this.underWay++;
      this.waiting[this.next++]!();
    }
    if (this.next < this.waiting.length) return this.arm();
    this.waiting = [];
    this.next = 0;
  };

  private arm(): void {
    if (this.cancel || this.next === this.waiting.length) return;
    // Full of calls that are not sent yet: the first that is will come back here.
    if (this.limits.capacity - this.underWay < ONE) return;
    const pause = Math.max(0, this.counted - this.clock.now());
    const wait = pause + (Math.max(0, 1 - this.tokens) / this.rate) * 1000;
    this.cancel = this.clock.after(wait, this.grant);
  }
}
