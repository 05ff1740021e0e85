import type * as z from "zod/mini";
import { type AnyRule, FRAMEWORKS, Problem, type Severity } from "../model/index.ts";
import { ruleIds } from "../suppress/match.ts";
import { type EntryKind, entriesOf } from "./entries.ts";
import type { LoadedConfig } from "./file.ts";
import { assertKnown } from "./nearest.ts";
import { gate } from "./schema.ts";

type Written = z.infer<typeof gate>;

const GATE: EntryKind<Written> = {
  list: "gates",
  one: "gate",
  schema: gate,
  keys: {
    rule: "the id of a rule, or a glob",
    framework: `one of ${Object.keys(FRAMEWORKS).join(", ")}`,
    failOn: "critical, high, medium, low, info or never",
  },
};

/**
 * From which severity on a rule's failures exit 1, where the config says so; a later gate wins over an earlier one.
 * @throws {Problem} with file and line
 */
export function gatesOf(
  config: LoadedConfig | undefined,
  rules: readonly AnyRule[],
): ReadonlyMap<string, Severity | "never"> {
  const gates = new Map<string, Severity | "never">();
  if (!config) return gates;
  for (const { value, at } of entriesOf(config, GATE))
    for (const id of gated(value, rules, at)) gates.set(id, value.failOn);
  return gates;
}

function gated({ rule, framework }: Written, rules: readonly AnyRule[], at: string): Iterable<string> {
  if ((rule === undefined) === (framework === undefined))
    throw new Problem(`${at}: a gate should name a rule or a framework, one of them.`);
  if (rule !== undefined) {
    const ids = ruleIds(rule, rules);
    // A gate that nothing passes through guards nothing.
    if (ids.size === 0) throw new Problem(`${at}: No rule matches "${rule}".`, "List them with: cloud-audit rules");
    return ids;
  }
  assertKnown("framework", framework!, Object.keys(FRAMEWORKS), `${at}: `);
  return rules.filter(({ references }) => FRAMEWORKS[framework!]!.controls(references).length > 0).map(({ id }) => id);
}
