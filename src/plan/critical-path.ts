import type { ChainLink } from "../model/index.ts";
import { operationOf, waitsFor } from "./chain.ts";
import type { Plan } from "./index.ts";
import type { AnyRead } from "./calls.ts";

/** A call as it went; times are milliseconds from any beginning. */
export interface MeasuredCall {
  readonly read: AnyRead;
  readonly region: string;
  /** The pages of one list have the same object. */
  readonly input: object;
  readonly page?: string | undefined;
  readonly began: number;
  ended: number;
  waited: number;
}

interface Chained {
  readonly call: MeasuredCall;
  readonly before: Chained | undefined;
  readonly began: number;
}

/**
 * The chain of calls that took longest, each of which needed the answer of the one before. Of the calls that a plan
 * says it may have waited for, it waited for the one that ended last before it began.
 */
export function criticalPath(plan: Plan, calls: readonly MeasuredCall[]): { ms: number; calls: readonly ChainLink[] } {
  const before = waitsFor(plan);
  const ended = new Ended();
  let longest: Chained | undefined;
  const byEnd = [...calls].sort((a, b) => a.ended - b.ended);
  for (const call of byEnd) {
    const earlier = ended.lastBefore(call, before.get(operationOf(call.read)) ?? []);
    const chained = { call, before: earlier, began: earlier?.began ?? call.began };
    ended.add(chained);
    if (!longest || spanOf(chained) > spanOf(longest)) longest = chained;
  }
  return { ms: longest ? spanOf(longest) : 0, calls: linksOf(longest) };
}

const spanOf = ({ call, began }: Chained) => call.ended - began;

function linksOf(last: Chained | undefined): ChainLink[] {
  const links: ChainLink[] = [];
  for (let chained = last; chained; chained = chained.before) {
    const { read, region, ended, began, waited } = chained.call;
    const [service, operation] = operationOf(read).split(":") as [string, string];
    links.unshift({ service, operation, region, ms: ended - (chained.before?.call.ended ?? began), waited });
  }
  return links;
}

/** Calls in the order of their ends, by operation and region. */
class Ended {
  private readonly calls = new Map<string, Chained[]>();
  private readonly pages = new Map<object, Chained[]>();

  add(chained: Chained): void {
    const { read, region, input } = chained.call;
    append(this.calls, `${operationOf(read)} ${region}`, chained);
    append(this.calls, operationOf(read), chained);
    append(this.pages, input, chained);
  }

  lastBefore(call: MeasuredCall, operations: Iterable<string>): Chained | undefined {
    if (call.page !== undefined) return lastEnded(this.pages.get(call.input), call.began);
    const names = [...operations];
    // What is listed for the whole account is listed elsewhere than it is looked at: buckets.
    return (
      this.last(
        names.map((name) => `${name} ${call.region}`),
        call,
      ) ?? this.last(names, call)
    );
  }

  private last(keys: readonly string[], { began }: MeasuredCall): Chained | undefined {
    const found = keys.map((key) => lastEnded(this.calls.get(key), began));
    return found.reduce((last, one) => (one && (!last || one.call.ended > last.call.ended) ? one : last), undefined);
  }
}

function append<K>(all: Map<K, Chained[]>, key: K, chained: Chained): void {
  const some = all.get(key);
  if (some) some.push(chained);
  else all.set(key, [chained]);
}

/** The last of some calls that had ended by then; they are many, so the middle is asked first. */
function lastEnded(calls: readonly Chained[] = [], moment: number): Chained | undefined {
  let [low, high] = [0, calls.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (calls[middle]!.call.ended <= moment) low = middle + 1;
    else high = middle;
  }
  return calls[low - 1];
}
