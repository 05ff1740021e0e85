import type { Clock } from "../../src/source/live/clock.ts";

/** A clock for which all that somebody waits for is due at once: pauses cost nothing but a turn. */
export function hurrying(): Clock {
  let time = 0;
  return {
    now: () => time,
    after(ms, then) {
      const due = time + ms;
      const turn = setImmediate(() => {
        time = Math.max(time, due);
        then();
      });
      return () => clearImmediate(turn);
    },
  };
}
