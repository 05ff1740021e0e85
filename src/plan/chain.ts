import { type AnyKind, isEach, type KindSpec, operationName } from "../model/index.ts";
import { type AnyRead, isNamed } from "./calls.ts";
import type { Plan, PlannedKind } from "./index.ts";

/** An operation as both a plan and what was measured name it: `ecs:ListClusters`. */
export const operationOf = (read: Pick<AnyRead, "service" | "operation">): string =>
  `${read.service.name}:${operationName(read)}`;

/** The longest chain of calls each of which needs the answer of the one before: no scan is faster than it. */
export function longestChain(plan: Plan): readonly string[] {
  const known = new Map<string, readonly string[]>();
  const listed = ({ spec }: AnyKind): readonly string[] => {
    if (!known.has(spec.type)) known.set(spec.type, list(spec));
    return known.get(spec.type)!;
  };
  const list = (spec: KindSpec<any>): readonly string[] => {
    const chains = spec.lists.map((list): readonly string[] => {
      if (isNamed(list)) return [];
      if (!isEach(list)) return [operationOf(list as AnyRead)];
      const parent = listed(list.parent);
      return list.read ? [...parent, operationOf(list.read)] : parent;
    });
    return [...longestOf(chains), ...(spec.details ? [operationOf(spec.details.read)] : [])];
  };
  return longestOf(
    [...plan.kinds.values()].map((planned) => [...listed(planned.kind), ...longestOf(aspectsOf(planned))]),
  );
}

const aspectsOf = ({ aspects }: PlannedKind): (readonly string[])[] =>
  [...aspects.values()].map((aspect) => [operationOf(("size" in aspect ? aspect.read : aspect) as AnyRead)]);

const longestOf = (chains: readonly (readonly string[])[]): readonly string[] =>
  chains.reduce((longest, chain) => (chain.length > longest.length ? chain : longest), []);

/** By operation: those whose answers a call of it may have waited for. */
export function waitsFor({ kinds }: Plan): ReadonlyMap<string, ReadonlySet<string>> {
  const before = new Map<string, Set<string>>();
  const after = (read: AnyRead, earlier: readonly string[]) => {
    const all = before.get(operationOf(read)) ?? new Set();
    before.set(operationOf(read), all);
    for (const one of earlier) all.add(one);
  };
  // What names the resources of a kind: its children are listed then.
  const ends = new Map<string, readonly string[]>();
  for (const planned of kinds.values()) {
    const { spec } = planned.kind;
    let stage: readonly string[] = spec.lists.flatMap((list) => {
      if (isNamed(list)) return [];
      if (!isEach(list)) return [operationOf(list as AnyRead)];
      const parent = ends.get(list.parent.spec.type) ?? [];
      if (!list.read) return parent;
      after(list.read, parent);
      return [operationOf(list.read)];
    });
    if (spec.details) {
      after(spec.details.read as AnyRead, stage);
      stage = [operationOf(spec.details.read)];
    }
    for (const aspect of planned.aspects.values()) after(("size" in aspect ? aspect.read : aspect) as AnyRead, stage);
    ends.set(spec.type, stage);
  }
  return before;
}
