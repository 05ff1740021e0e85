import type { Call } from "../model/index.ts";
import type { Queue, Traffic } from "../source/traffic.ts";

/** What is still to be sent, put into the queues that it will stand in. */
export class Schedule {
  /** Calls that were added. */
  calls = 0;
  private readonly traffic: Traffic;
  private readonly ends = new Map<string, { readonly queue: Queue; end: number }>();

  constructor(traffic: Traffic) {
    this.traffic = traffic;
    for (const queue of traffic.backlog()) this.ends.set(nameOf(queue), { queue, end: queue.seconds });
  }

  /**
   * Adds so many calls that can be sent in so many seconds.
   * @returns when the last of them goes, in seconds from now
   */
  add(call: Pick<Call, "account" | "region" | "read">, calls: number, start: number): number {
    if (calls <= 0) return start;
    this.calls += calls;
    let last = start;
    for (const queue of this.traffic.queues(call)) {
      const line = this.ends.get(nameOf(queue)) ?? { queue, end: queue.seconds };
      this.ends.set(nameOf(queue), line);
      line.end = Math.max(line.end, start - queue.burst) + calls * queue.each;
      last = Math.max(last, line.end);
    }
    return last;
  }

  /** When what waits for this already has gone. */
  gone(call: Pick<Call, "account" | "region" | "read">): number {
    return Math.max(0, ...this.traffic.queues(call).map(({ waiting, seconds }) => (waiting > 0 ? seconds : 0)));
  }

  /** The queue that ends last. */
  last(): { readonly queue: Queue; readonly end: number } | undefined {
    let last: { queue: Queue; end: number } | undefined;
    for (const line of this.ends.values()) if (line.end > (last?.end ?? 0)) last = line;
    return last;
  }
}

const nameOf = ({ name, region, isLimit }: Queue) => `${region} ${name} ${isLimit}`;
