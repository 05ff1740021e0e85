import { type Answer, type Call, Unread } from "../../model/index.ts";
import { type Clock, realClock } from "./clock.ts";

const [FIRST, MOST, PATIENCE] = [1_000, 15_000, 120_000];

interface Waiting {
  readonly clock?: Clock | undefined;
  readonly abort?: AbortSignal | undefined;
}

/** Asks again, ever less often, while AWS is still making what the call asks for; see `pending` of a read. */
export async function whenReady(
  { read }: Pick<Call, "read">,
  { clock = realClock, abort }: Waiting,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const until = clock.now() + PATIENCE;
  for (let pause = FIRST; ; pause = Math.min(2 * pause, MOST)) {
    try {
      return await ask();
    } catch (error) {
      const waits = error instanceof Unread && read.pending?.includes(error.detail.code);
      if (!waits || clock.now() + pause > until) throw error;
    }
    await passed(pause, clock, abort);
  }
}

/** Waits, but not past the end of the scan. */
function passed(ms: number, clock: Clock, abort: AbortSignal | undefined): Promise<void> {
  if (abort?.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const over = () => {
      callOff();
      abort?.removeEventListener("abort", over);
      resolve();
    };
    const callOff = clock.after(ms, over);
    abort?.addEventListener("abort", over, { once: true });
  });
}
