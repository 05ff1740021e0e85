import type { Queue } from "../traffic.ts";
import { type Clock, realClock } from "./clock.ts";

/** So many tasks share a place in a lane before another one is opened. */
const FULL = 8;
/** After so long without an end, those who wait get another place: what runs may hang until its timeout. */
const SLOW_MS = 5000;

interface Lane {
  running: number;
  /** How many may run at once; grows with those who wait, up to the most. */
  width: number;
  /** The most that it may ever be. */
  readonly most: number;
  readonly waiting: (() => void)[];
  /** When those that run began; at their ends, what they took on average: for estimates. */
  readonly began: Set<{ readonly at: number }>;
  ended: number;
  seconds: number;
  timer?: NodeJS.Timeout | undefined;
}

const fresh = (most: number): Lane => ({
  ...{ running: 0, width: 1, most, waiting: [] },
  // What a request takes is guessed before any was measured.
  ...{ began: new Set(), ended: 0, seconds: 0.1 },
});

/**
 * Lets few tasks of a kind run at once; the others wait their turn. Requests wait here rather than for a socket:
 * there the SDK's own clocks would be running, and a long queue would look like a service that does not answer.
 * A lane opens with one place: each is a TLS connection, which costs more than the few requests most hosts are sent.
 */
export class Lanes {
  private readonly lanes = new Map<string, Lane>();
  private readonly clock: Pick<Clock, "now">;

  constructor(clock: Pick<Clock, "now"> = realClock) {
    this.clock = clock;
  }

  /** @param most how many tasks of that lane may ever run at once */
  async run<T>(name: string, most: number, task: () => Promise<T>): Promise<T> {
    const lane = this.lanes.get(name) ?? fresh(most);
    this.lanes.set(name, lane);
    const turn = new Promise<void>((go) => lane.waiting.push(go));
    const wanted = Math.ceil((lane.running + lane.waiting.length) / FULL);
    lane.width = Math.min(most, Math.max(lane.width, wanted));
    advance(lane, most);
    await turn;
    const began = { at: this.clock.now() };
    lane.began.add(began);
    try {
      return await task();
    } finally {
      lane.running--;
      lane.began.delete(began);
      lane.seconds += ((this.clock.now() - began.at) / 1000 - lane.seconds) / Math.min(++lane.ended, 10);
      clearTimeout(lane.timer);
      lane.timer = undefined;
      advance(lane, most);
    }
  }

  backlog(): readonly Queue[] {
    return [...this.lanes]
      .map(([name, lane]) => queueOf(name, lane, this.clock.now()))
      .filter(({ waiting }) => waiting > 0);
  }

  /** Who waits in a lane, and what one more would have to, once it is as wide as it may be. */
  queue(name: string, most: number): Queue {
    return queueOf(name, this.lanes.get(name) ?? fresh(most), this.clock.now());
  }
}

function queueOf(lane: string, { waiting, began, seconds, width, most }: Lane, now: number): Queue {
  const [name = "", region = ""] = lane.split(" ");
  // Those that run may take longer than those that ended.
  const ages = [...began].reduce((sum, { at }) => sum + (now - at) / 1000, 0);
  const takes = Math.max(seconds, ages / (began.size || 1));
  const all = waiting.length + began.size;
  return { name, region, waiting: all, seconds: (all * takes) / width, each: takes / most, burst: 0, isLimit: false };
}

function advance(lane: Lane, most: number): void {
  while (lane.running < lane.width && lane.waiting.length > 0) {
    lane.running++;
    lane.waiting.shift()!();
  }
  if (lane.waiting.length > 0 && lane.width < most) lane.timer ??= setTimeout(widen, SLOW_MS, lane, most).unref();
}

function widen(lane: Lane, most: number): void {
  lane.timer = undefined;
  lane.width++;
  advance(lane, most);
}
