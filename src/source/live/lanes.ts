import type { Queue } from "../traffic.ts";
import { type Clock, realClock } from "./clock.ts";

/** So many tasks share a place in a lane before another one is opened. */
const FULL = 8;
/** After so long without an end, those who wait get another place: what runs may hang until its timeout. */
const SLOW_MS = 2000;

interface Lane {
  running: number;
  /** How many may run at once; grows with those who wait, up to the most. */
  width: number;
  /** The most that it may ever be. */
  readonly most: number;
  readonly waiting: (() => void)[];
  /** Seconds that a task takes, as of late. */
  takes: number;
  timer?: NodeJS.Timeout | undefined;
}

/** What a request takes is guessed before any was measured. */
const FRESH = { running: 0, width: 1, waiting: [], takes: 0.1 };

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
    const lane = this.lanes.get(name) ?? { ...FRESH, most, waiting: [] };
    this.lanes.set(name, lane);
    const turn = new Promise<void>((go) => lane.waiting.push(go));
    const wanted = Math.ceil((lane.running + lane.waiting.length) / FULL);
    lane.width = Math.min(most, Math.max(lane.width, wanted));
    advance(lane, most);
    await turn;
    const began = this.clock.now();
    try {
      return await task();
    } finally {
      lane.running--;
      lane.takes += ((this.clock.now() - began) / 1000 - lane.takes) / 10;
      clearTimeout(lane.timer);
      lane.timer = undefined;
      advance(lane, most);
    }
  }

  backlog(): readonly Queue[] {
    return [...this.lanes].map(([name, lane]) => queueOf(name, lane)).filter(({ waiting }) => waiting > 0);
  }

  /** Who waits in a lane, and what one more would have to, once it is as wide as it may be. */
  queue(name: string, most: number): Queue {
    return queueOf(name, this.lanes.get(name) ?? { ...FRESH, most });
  }
}

function queueOf(lane: string, { waiting, running, takes, most }: Omit<Lane, "width">): Queue {
  const [name = "", region = ""] = lane.split(" ");
  const each = takes / most;
  const seconds = (waiting.length + running) * each;
  return { name, region, waiting: waiting.length, seconds, each, burst: 0, isLimit: false };
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
