import type { Estimate, Outlook } from "../collect/outlook.ts";
import type { Account } from "../model/index.ts";
import type { Plan } from "../plan/index.ts";
import { emptyTally, type Tally } from "../source/counted.ts";
import type { Traffic } from "../source/traffic.ts";
import type { ScanFlags } from "./settings.ts";
import type { World } from "./world.ts";

/** Counts the calls of a scan, and shows how far it is on a terminal's standard error while it runs. */
export interface Progress {
  readonly tally: Tally;
  /** An account is about to be read. @returns who wants to be told how that goes, if anybody does */
  begin(account: Account, planned: Plan, traffic: Traffic | undefined): Promise<Outlook | undefined>;
  end(): void;
}

const FRAME_MS = 100;
// To look at all that is left takes longer than to draw a line, and nobody reads ten numbers a second.
const FRAMES_A_LOOK = 10;
const CLEAR = "\r\u001b[2K";

export function progressOn({ quiet }: ScanFlags, { stderr, now }: World): Progress {
  const tally = emptyTally();
  if (stderr.isTTY !== true || quiet) return { tally, begin: async () => undefined, end: () => {} };
  const started = now().getTime();
  const seconds = () => (now().getTime() - started) / 1000;
  let draw = () => void stderr.write(`${CLEAR}signing in · ${seconds().toFixed(0)} s`);
  let timer: NodeJS.Timeout | undefined = setInterval(() => draw(), FRAME_MS);
  timer.unref();
  return {
    tally,
    async begin(account, planned, traffic) {
      if (!timer) return undefined;
      // Nobody without a terminal needs them.
      const [{ Outlook }, { progressLine }] = await Promise.all([
        import("../collect/outlook.ts"),
        import("./progress-line.ts"),
      ]);
      const outlook = new Outlook(planned, account, () => now().getTime());
      let [frame, estimate]: [number, Estimate | undefined] = [0, undefined];
      draw = () => {
        if (traffic && frame++ % FRAMES_A_LOOK === 0) estimate = outlook.estimate(traffic);
        const standing = { account: account.id, sent: tally.sent, done: tally.done, elapsed: seconds(), estimate };
        stderr.write(CLEAR + progressLine(standing, (stderr.columns ?? 80) - 1));
      };
      return outlook;
    },
    end() {
      if (!timer) return;
      clearInterval(timer);
      timer = undefined;
      stderr.write(CLEAR);
    },
  };
}
