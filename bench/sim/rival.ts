/** What another client got of a bucket. */
export interface RivalTold {
  readonly asked: number;
  readonly refused: number;
  /** The longest time without an answer. */
  readonly longestMs: number;
}

/** Another client of the same account: the automation that a scan must leave room for. It uses half of a bucket. */
export class Rival {
  private asked = 0;
  private refused = 0;
  private longestMs = 0;
  private lastMs = performance.now();
  private readonly timer: NodeJS.Timeout;

  /**
   * @param take takes a token, if there is one
   * @param refill of the bucket, tokens a second
   */
  constructor(take: () => boolean, refill: number) {
    this.timer = setInterval(() => this.ask(take()), 2000 / refill);
  }

  told(): RivalTold {
    const { asked, refused, longestMs } = this;
    return { asked, refused, longestMs };
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private ask(answered: boolean): void {
    this.asked++;
    if (!answered) return void this.refused++;
    const now = performance.now();
    this.longestMs = Math.max(this.longestMs, now - this.lastMs);
    this.lastMs = now;
  }
}
