import { Chalk } from "chalk";
import stringWidth from "string-width";
import { type RuleFilter, selectRules, serviceOf } from "../config/select.ts";
import { actionsOf, plan, readsOf } from "../plan/index.ts";
import type { AnyRule } from "../model/index.ts";
import { type CatalogueFlags, catalogue } from "./catalogue.ts";
import { EXIT } from "./failure.ts";
import { terminal } from "./terminal.ts";
import type { World } from "./world.ts";

/** `cloud-audit rules`: the chosen rules, grouped by service. */
export async function listRules(
  flags: CatalogueFlags & RuleFilter & { json?: boolean },
  world: World,
): Promise<number> {
  const { config, rules: all } = await catalogue(flags, world);
  const rules = [...selectRules(all, flags, config)].sort((a, b) => (a.id < b.id ? -1 : 1));
  world.stdout.write(flags.json ? `${JSON.stringify(rules.map(plainRule), null, 2)}\n` : table(rules, world));
  return EXIT.good;
}

const plainRule = (rule: AnyRule) => ({
  id: rule.id,
  title: rule.title,
  severity: rule.severity,
  service: serviceOf(rule),
  resourceType: rule.subject.kind.spec.type,
  references: rule.references,
  actions: actionsOf(readsOf(plan([rule]))),
});

function table(rules: readonly AnyRule[], world: World): string {
  const { color, width: columns } = terminal(world, {});
  // Only a screen has an edge: what reads a pipe wants the whole titles.
  const width = world.stdout.isTTY ? columns : Infinity;
  const chalk = new Chalk({ level: color });
  const idWidth = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.flatMap((rule, i) => {
    const service = serviceOf(rule);
    const heading = i === 0 || serviceOf(rules[i - 1]!) !== service ? [...(i ? [""] : []), chalk.bold(service)] : [];
    const start = `  ${rule.id.padEnd(idWidth)}  ${rule.severity.padEnd(8)}  `;
    return [...heading, `${start}${chalk.dim(cut(rule.title, width - stringWidth(start)))}`];
  });
  return `${lines.join("\n")}\n\n${rules.length} rules. More about one: cloud-audit explain <rule-id>\n`;
}

const cut = (text: string, width: number) =>
  width < 20 || text.length <= width ? text : `${text.slice(0, width - 1)}…`;
