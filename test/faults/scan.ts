import { rules } from "../../rules/index.ts";
import { collect } from "../../src/collect/index.ts";
import { optionsOf } from "../../src/config/options.ts";
import { evaluate } from "../../src/evaluate/index.ts";
import { type AnyRule, type Finding, LOCAL, OUTCOMES, type Read, type Source } from "../../src/model/index.ts";
import { plan, readsOf } from "../../src/plan/index.ts";

const options = optionsOf(rules, rules, undefined);

/** What a scan says of the first account of a source: every verdict. */
export async function scan(some: readonly AnyRule[], source: Source): Promise<readonly Finding[]> {
  const [account] = await source.accounts();
  const inventory = await collect(plan(some), account!, source);
  const settings = { keep: new Set(OUTCOMES), severities: new Map(), options, wanted: () => true };
  return evaluate(some, inventory, { ...settings, now: source.readAt }).findings;
}

/** An operation as gaps name it, the reads that are made by it, and the rules that need them. */
export interface Operation {
  readonly name: string;
  readonly reads: ReadonlySet<Read<never, unknown>>;
  readonly rules: readonly AnyRule[];
}

export const nameOf = ({ service, operation }: Pick<Read, "service" | "operation">) => `${service.name}:${operation}`;

/** Every operation that any rule needs, by name. */
export function operations(): ReadonlyMap<string, Operation> {
  const found = new Map<string, { name: string; reads: Set<Read<never, unknown>>; rules: AnyRule[] }>();
  for (const rule of rules)
    for (const read of readsOf(plan([rule]))) {
      if (read.service.name === LOCAL) continue;
      const name = nameOf(read);
      const operation = found.get(name) ?? { name, reads: new Set(), rules: [] };
      found.set(name, operation);
      operation.reads.add(read);
      if (operation.rules.at(-1) !== rule) operation.rules.push(rule);
    }
  return found;
}
