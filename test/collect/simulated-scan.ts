import { collect } from "../../src/collect/index.ts";
import { type Estimate, Outlook } from "../../src/collect/outlook.ts";
import { type Account, type AnyRule, type Call, type Source, Unread } from "../../src/model/index.ts";
import { plan } from "../../src/plan/index.ts";
import { Lanes } from "../../src/source/live/lanes.ts";
import { Pace } from "../../src/source/live/pace.ts";
import type { Traffic } from "../../src/source/traffic.ts";
import { VirtualClock } from "../source/live/pace-clock.ts";

const SOCKETS = 6;

export interface Simulated {
  readonly rules: readonly AnyRule[];
  readonly regions?: readonly string[];
  /** What AWS answers, and how many pages come after. */
  readonly answer: (call: Call) => { readonly output: object; readonly next?: string };
  /** Seconds that an answer takes. */
  readonly takes?: (call: Call) => number;
  /** Whether AWS wants fewer calls, at that second. */
  readonly throttles?: (call: Call, at: number) => boolean;
}

/** What was said of a scan while it ran. */
export interface Said extends Estimate {
  /** Seconds since it began. */
  readonly at: number;
  readonly sent: number;
}

/** A scan of an account that does not exist, as the live source paces it; no time passes. */
export async function simulate({ rules, regions = ["eu-west-1"], answer, takes = () => 0.1, throttles }: Simulated) {
  const clock = new VirtualClock();
  const [pace, lanes] = [new Pace({ clock }), new Lanes(clock)];
  const laneOf = ({ read, region }: Pick<Call, "read" | "region">) => `${read.service.name} ${region}`;
  const traffic: Traffic = {
    backlog: () => [...pace.backlog(), ...lanes.backlog()],
    queues: (call) => [...pace.queues(call), lanes.queue(laneOf(call), SOCKETS)],
  };
  const account: Account = { id: "111122223333", partition: "aws", regions, allRegions: true };
  let sent = 0;
  const send: Source["send"] = (call) => {
    sent++;
    return pace.run(call, (leaves) =>
      lanes.run(laneOf(call), SOCKETS, async () => {
        leaves();
        await clock.sleep(takes(call) * 1000);
        if (throttles?.(call, clock.now() / 1000)) throw throttled(call);
        return answer(call);
      }),
    );
  };
  const planned = plan(rules);
  const outlook = new Outlook(planned, account, () => clock.now());
  const said: Said[] = [];
  const look = () => {
    said.push({ at: clock.now() / 1000, sent, ...outlook.estimate(traffic) });
    clock.after(Math.max(200, clock.now() / 50), look);
  };
  clock.after(200, look);
  const source = { origin: "live", readAt: new Date(0), envFiles: [], accounts: async () => [account], send } as const;
  await clock.run(collect(planned, account, { ...source, close: async () => {} }, outlook));
  return { said, seconds: clock.now() / 1000, sent, left: outlook.estimate(traffic) };
}

const throttled = ({ account, region, read: { service, operation } }: Call) =>
  new Unread({
    ...{ reason: "throttled", account, region, service: service.name, operation },
    ...{ code: "TooManyRequestsException", message: "Rate exceeded" },
  });

/** By how much an estimate was off at its worst, from a third of the scan on; what is less than a second is not seen. */
export function worst(
  said: readonly Said[],
  seconds: number,
): { factor: number; at: number; said: number; left: number } {
  const late = said.filter(({ at }) => at >= seconds / 3);
  const all = late.map(({ at, seconds: estimate }) => {
    const [told, left] = [Math.max(1, estimate), Math.max(1, seconds - at)];
    return { factor: Math.max(told / left, left / told), at, said: estimate, left };
  });
  return all.sort((a, b) => b.factor - a.factor)[0] ?? { factor: 1, at: 0, said: 0, left: 0 };
}
