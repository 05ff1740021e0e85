/** A clock that can wake somebody; tests have their own, in which no time passes. */
export interface Clock {
  /** Milliseconds, from any beginning. */
  now(): number;
  /** @returns what calls it off */
  after(ms: number, then: () => void): () => void;
}

export const realClock: Clock = {
  now: () => performance.now(),
  after(ms, then) {
    const timer = setTimeout(then, Math.ceil(ms));
    return () => clearTimeout(timer);
  },
};
