import type { Alarms } from "../cloudwatch/alarms.ts";

/** Metrics of which one is enough, as an option writes them: `FreeableMemory|ACUUtilization`. */
const alternatives = (wanted: string) => wanted.split("|");

/** The sets of dimensions by which one place is measured; an alarm on any of them is enough. */
export type Place = readonly Readonly<Record<string, string>>[];

export interface Unalarmed {
  /** Wanted metrics that no alarm watches, in a person's words. */
  readonly missing: readonly string[];
  /** Alarms on queries that may watch them, which cannot be told. */
  readonly perhaps: readonly string[];
}

/** Which of the wanted metrics no alarm watches in all the places (the instances of a cluster, say). */
export function unalarmed(wanted: readonly string[], places: readonly Place[], alarms: Alarms): Unalarmed {
  const of = (name: string, place: Place) => place.map((dimensions) => ({ namespace: "AWS/RDS", name, dimensions }));
  const isWatched = (name: string) =>
    places.every((place) => of(name, place).some((metric) => alarms.watching(metric).length > 0));
  const missing = wanted.filter((one) => !alternatives(one).some(isWatched));
  const perhaps = missing.flatMap((one) =>
    alternatives(one).flatMap((name) => places.flatMap((place) => of(name, place).flatMap((m) => alarms.perhaps(m)))),
  );
  return { missing: missing.map((one) => alternatives(one).join(" or ")), perhaps: [...new Set(perhaps)] };
}
