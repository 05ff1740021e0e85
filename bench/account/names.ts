import type { Inventory } from "../../src/collect/index.ts";
import { isEach } from "../../src/model/index.ts";
import type { Plan } from "../../src/plan/index.ts";
import { BELOW, ONCE, OTHERS, PER_100K } from "./mix.ts";

/** By name of a resource: how many copies there are of it, for each kind that has the name. */
export type Names = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Names of what a recorded account has, once it is grown to `size` resources. */
export function namesOf(plan: Plan, inventory: Inventory, size: number): Names {
  const copies = copiesOf(plan, inventory, size);
  const names = new Map<string, Map<string, number>>();
  for (const [type, count] of copies)
    for (const { arn, name } of inventory.subjects(type))
      for (const one of [arn, name, arn.split(/[:/]/).at(-1)!])
        if (one.length > 2) names.set(one, (names.get(one) ?? new Map<string, number>()).set(type, count));
  return names;
}

/** How often each resource of a kind is copied. What others name needs no copies of its own: its namers are copied. */
function copiesOf({ kinds }: Plan, inventory: Inventory, size: number): ReadonlyMap<string, number> {
  const copies = new Map<string, number>();
  const found = (type: string) => Math.max(1, inventory.subjects(type).length);
  for (const [type, { kind }] of kinds) {
    if (ONCE.has(type)) continue;
    for (const list of kind.spec.lists) {
      if (typeof list === "function" || (isEach(list) && list.name)) continue;
      const wanted = ((PER_100K[type] ?? OTHERS) * size) / 100_000;
      const own = Math.max(1, Math.round(wanted / found(type)));
      copies.set(type, isEach(list) ? (copies.get(list.parent.spec.type) ?? 1) * (BELOW[type] ?? 1) : own);
    }
  }
  return copies;
}
