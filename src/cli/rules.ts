import { Chalk } from "chalk";
import stringWidth from "string-width";
import { type RuleFilter, selectRules, serviceOf } from "../config/select.ts";
import { actionsOf, plan, readsOf } from "../plan/index.ts";
import type { AnyRule } from "../model/index.ts";
import { type CatalogueFlags, catalogue } from "./catalogue.ts";
import { EXIT } from "./failure.ts";
import { terminal } from "./terminal.ts";
import type { World } from "./world.ts";

type Flags = CatalogueFlags & RuleFilter & { json?: boolean; coverage?: boolean };

/** `cloud-audit rules`: the chosen rules, grouped by service; or what they cover of the frameworks. */
export async function listRules(flags: Flags, world: World): Promise<number> {
  const { config, rules: all } = await catalogue(flags, world);
  const rules = [...selectRules(all, flags, config)].sort((a, b) => (a.id < b.id ? -1 : 1));
  world.stdout.write(flags.coverage ? await covered(rules, flags, world) : await listed(rules, flags, world));
  return EXIT.good;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

async function listed(rules: readonly AnyRule[], flags: Flags, world: World): Promise<string> {
  return flags.json ? json(rules.map(plainRule)) : `${table(rules, world)}${await summaries(rules, flags)}`;
}

async function covered(rules: readonly AnyRule[], flags: Flags, world: World): Promise<string> {
  const { coverages } = await import("./coverage.ts");
  const found = await coverages(rules, flags.framework);
  if (flags.json) return json(found);
  const { coverageText } = await import("./coverage-text.ts");
  const { color, width } = terminal(world, {});
  const chalk = new Chalk({ level: color });
  return found.map((coverage) => coverageText(coverage, chalk, Math.min(width, 100))).join("\n");
}

/** How far the rules go in each framework that the flags name. */
async function summaries(rules: readonly AnyRule[], { framework = [] }: Flags): Promise<string> {
  const { TABLES } = await import("../aws/controls/index.ts");
  const known = framework.filter((name) => TABLES[name]);
  if (known.length === 0) return "";
  const { coverages, summaryLine } = await import("./coverage.ts");
  const lines = (await coverages(rules, known)).map((coverage) => `${summaryLine(coverage)}.`);
  const more = `Each control: cloud-audit rules ${known.map((name) => `--framework ${name}`).join(" ")} --coverage`;
  return `\n${[...lines, more].join("\n")}\n`;
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
