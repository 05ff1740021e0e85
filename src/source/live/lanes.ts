/**
 * Lets few tasks of a kind run at once; the others wait their turn. Requests wait here rather than for a socket:
 * there the SDK's own clocks would be running, and a long queue would look like a service that does not answer.
 */
export class Lanes {
  private readonly width: number;
  private readonly lanes = new Map<string, { running: number; readonly waiting: (() => void)[] }>();

  /** @param width how many tasks of one lane may run at once */
  constructor(width: number) {
    this.width = width;
  }

  async run<T>(name: string, task: () => Promise<T>): Promise<T> {
    const lane = this.lanes.get(name) ?? { running: 0, waiting: [] };
    this.lanes.set(name, lane);
    if (lane.running >= this.width) await new Promise<void>((turn) => lane.waiting.push(turn));
    else lane.running++;
    try {
      return await task();
    } finally {
      const next = lane.waiting.shift();
      // The place is handed on, so that nobody slips in between.
      if (next) next();
      else lane.running--;
    }
  }
}
