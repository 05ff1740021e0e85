import type { Clock } from "../../../src/source/live/clock.ts";

/** Time that passes only when nothing else happens: a scan of hours takes milliseconds. */
export class VirtualClock implements Clock {
  private time = 0;
  private readonly alarms = new Set<{ at: number; then: () => void }>();
  /** Alarms that were ever set. */
  set = 0;

  now(): number {
    return this.time;
  }

  after(ms: number, then: () => void): () => void {
    const alarm = { at: this.time + ms, then };
    this.set++;
    this.alarms.add(alarm);
    return () => this.alarms.delete(alarm);
  }

  sleep(ms: number): Promise<void> {
    return new Promise((then) => this.after(ms, then));
  }

  /** Lets so much time pass. */
  async pass(ms: number): Promise<void> {
    await this.run(new Promise(() => {}), this.time + ms);
  }

  /** Lets time pass until a task is done, or until a moment. */
  async run<T>(task: Promise<T>, until = Infinity): Promise<T | undefined> {
    let done = false;
    const ended = task.finally(() => (done = true));
    ended.catch(() => {});
    for (;;) {
      await settled();
      if (done) return ended;
      const next = [...this.alarms].sort((a, b) => a.at - b.at)[0];
      if (!next || next.at > until) {
        if (until === Infinity) throw new Error("somebody waits for nothing");
        this.time = until;
        return undefined;
      }
      this.alarms.delete(next);
      this.time = Math.max(this.time, next.at);
      next.then();
    }
  }
}

/** After all that can go on without time passing. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
