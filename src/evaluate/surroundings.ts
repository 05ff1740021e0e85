import type { Inventory } from "../collect/index.ts";
import type { AnyRule, Fact, Selection } from "../model/index.ts";

type Entry = Selection<unknown> | Fact<unknown>;

// Facts are shared by all rules of an account, so they are kept with its inventory.
const factsOf = new WeakMap<Inventory, Map<Fact<unknown>, Map<string, unknown>>>();

/** What a rule's check is given beside its subject, for a subject in a region; made once for each region. */
export function surroundings(
  rule: AnyRule,
  inventory: Inventory,
  settings: { readonly now: Date; readonly options: ReadonlyMap<string, unknown> },
): (region: string) => object {
  const made = new Map<string, object>();
  return (region) => {
    let around = made.get(region);
    if (!around) made.set(region, (around = make(rule, inventory, settings, region)));
    return around;
  };
}

function make(
  rule: AnyRule,
  inventory: Inventory,
  { now, options }: { readonly now: Date; readonly options: ReadonlyMap<string, unknown> },
  region: string,
): object {
  const context = Object.entries((rule.context ?? {}) as Record<string, Entry>).map(([name, entry]) => [
    name,
    "fact" in entry ? build(entry, inventory, region) : inventory.collection(entry.kind.spec.type, region),
  ]);
  return { ...Object.fromEntries(context), now, options: options.get(rule.id) ?? {} };
}

function build(fact: Fact<unknown>, inventory: Inventory, region: string): unknown {
  const facts = factsOf.get(inventory) ?? new Map<Fact<unknown>, Map<string, unknown>>();
  factsOf.set(inventory, facts);
  const regions = facts.get(fact) ?? new Map<string, unknown>();
  facts.set(fact, regions);
  if (!regions.has(region)) {
    const needs = Object.entries(fact.needs).map(([name, { kind }]) => [
      name,
      inventory.collection(kind.spec.type, region),
    ]);
    regions.set(region, fact.build(Object.fromEntries(needs) as never, { account: inventory.account.id, region }));
  }
  return regions.get(region);
}
