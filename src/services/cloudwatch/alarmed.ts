import type { Metric } from "./alarm-metrics.ts";
import type { Alarms } from "./alarms.ts";

/** Metrics of which one is enough, as an option writes them: `FreeableMemory|ACUUtilization`. */
const alternatives = (wanted: string) => wanted.split("|");

/** The ways by which one place is measured; an alarm on any of them is enough. */
export type Place = readonly Pick<Metric, "dimensions" | "among">[];

export interface Wanted {
  readonly namespace: string;
  readonly metrics: readonly string[];
  /** All of which must be watched: the instances of a cluster, say. */
  readonly places: readonly Place[];
}

export interface Unalarmed {
  /** Wanted metrics that no alarm watches in all the places, in a person's words. */
  readonly missing: readonly string[];
  /** Names of alarms on queries that may watch them, which cannot be told. */
  readonly perhaps: readonly string[];
}

/** Which of the wanted metrics no alarm watches. */
export function unalarmed({ namespace, metrics, places }: Wanted, alarms: Alarms): Unalarmed {
  const of = (name: string, place: Place) => place.map((way) => ({ ...way, namespace, name }));
  const isWatched = (name: string) =>
    places.every((place) => of(name, place).some((metric) => alarms.watching(metric).length > 0));
  const missing = metrics.filter((one) => !alternatives(one).some(isWatched));
  const perhaps = missing.flatMap((one) =>
    alternatives(one).flatMap((name) => places.flatMap((place) => of(name, place).flatMap((m) => alarms.perhaps(m)))),
  );
  return { missing: missing.map((one) => alternatives(one).join(" or ")), perhaps: [...new Set(perhaps)] };
}

/** Why a rule about alarms does not decide: `what` is the resource, as in `this queue`. */
export const undecided = (perhaps: readonly string[], what: string): string =>
  `${perhaps.join(", ")} ${perhaps.length > 1 ? "watch" : "watches"} what a query selects, and whether that is ${what} cannot be told`;
