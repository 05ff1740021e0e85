import { rules } from "../rules/index.ts";
import { type AnyRule, isEach, operationName, type Read } from "../src/model/index.ts";
import { plan, type PlannedKind } from "../src/plan/index.ts";
import type { Account } from "./sim/books.ts";

/** The least time that AWS lets a scan take, and what decides it. */
export interface Bound {
  readonly ms: number;
  readonly decidedBy: string;
}

/**
 * The worst bucket at the share of it that is ours, or the longest chain of calls that wait for each other.
 * @param headRoom percent
 */
export function lowerBound(told: Pick<Account, "buckets" | "byOperation">, headRoom: number, latencyMs: number): Bound {
  const share = 1 - headRoom / 100;
  const buckets = told.buckets.map(({ name, capacity, refill, taken }): Bound => {
    const ms = ((taken - Math.max(1, capacity * share)) / (refill * share)) * 1000 + latencyMs;
    return { ms, decidedBy: `${taken} calls through ${name.trim()} (${capacity}, ${refill}/s)` };
  });
  return [...buckets, criticalPath(rules, told.byOperation, latencyMs)].reduce((a, b) => (b.ms > a.ms ? b : a));
}

/** Who we are and which regions there are; then lists, details and aspects, each after the pages before. */
function criticalPath(chosen: readonly AnyRule[], asked: Account["byOperation"], latencyMs: number): Bound {
  const { kinds } = plan(chosen);
  const pagesOf = ({ service, operation }: Read<never, unknown>) =>
    asked[`${service.client.replace("@aws-sdk/client-", "")}:${operationName({ operation })}`]?.pages ?? 0;
  const listed = ({ kind: { spec } }: PlannedKind): number => {
    const lists = spec.lists.map((list) => {
      if (typeof list === "function") return 0;
      if (!isEach(list)) return pagesOf(list as never);
      return listed(kinds.get(list.parent.spec.type)!) + (list.read ? pagesOf(list.read as never) : 0);
    });
    return Math.max(0, ...lists) + (spec.details ? pagesOf(spec.details.read as never) : 0);
  };
  const whole = [...kinds.values()].map((planned) => {
    const aspects = [...planned.aspects.values()].map((one) => pagesOf(("size" in one ? one.read : one) as never));
    return { type: planned.kind.spec.type, calls: 1 + listed(planned) + Math.max(0, ...aspects) };
  });
  const longest = whole.reduce((a, b) => (b.calls > a.calls ? b : a));
  return {
    ms: longest.calls * latencyMs,
    decidedBy: `${longest.calls} calls, one after the other, for ${longest.type}`,
  };
}
