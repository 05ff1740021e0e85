import { Chalk, type ChalkInstance } from "chalk";
import wrapAnsi from "wrap-ansi";
import { selectRules } from "../config/select.ts";
import { type AnyRule, FRAMEWORKS, operationName } from "../model/index.ts";
import { actionsOf, plan, readsOf } from "../plan/index.ts";
import { type CatalogueFlags, catalogue } from "./catalogue.ts";
import { EXIT } from "./failure.ts";
import { optionLines } from "./option-lines.ts";
import { terminal } from "./terminal.ts";
import type { World } from "./world.ts";

/** `cloud-audit explain <rule-id>`: everything there is to know about one rule. */
export async function explain(id: string, flags: CatalogueFlags, world: World): Promise<number> {
  const { rules } = await catalogue(flags, world);
  const [rule] = selectRules(rules, { rule: [id] });
  const { color, width } = terminal(world, {});
  world.stdout.write(page(rule!, new Chalk({ level: color }), Math.min(width, 100)));
  return EXIT.good;
}

function page(rule: AnyRule, chalk: ChalkInstance, width: number): string {
  const wrap = (line: string) => wrapAnsi(line, width - 2, { trim: true }).split("\n");
  const words = (...lines: readonly string[]) => lines.flatMap(wrap);
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ["Why it matters", words(rule.why)],
    ["Passes", words(rule.examples.pass)],
    ["Fails", words(rule.examples.fail)],
    ["How to fix it", words(rule.fix.text)],
    ["With the AWS CLI", code(rule.fix.cli)],
    ["With Terraform", code(rule.fix.terraform)],
    ["With CloudFormation", code(rule.fix.cloudformation)],
    ["Options", words(...optionLines(rule))],
    ["Reads", calls(rule)],
    ["Needs the permissions", actionsOf(readsOf(plan([rule])))],
    ["Controls", controls(rule)],
    ["References", rule.references.docs],
  ];
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [chalk.bold(title), ...lines.map((line) => `  ${line}`)].join("\n"));
  const type = rule.subject.kind.spec.type;
  return `${chalk.bold(rule.id)}  ${rule.severity}\n${wrapAnsi(rule.title, width)}\n${chalk.dim(type)}\n\n${body.join("\n\n")}\n`;
}

// Commands and code keep their lines: they are to be pasted.
const code = (text: string | undefined): readonly string[] => text?.trimEnd().split("\n") ?? [];

function calls(rule: AnyRule): string[] {
  const names = readsOf(plan([rule])).map((read) => `${read.service.name}:${operationName(read)}`);
  return [...new Set(names)];
}

function controls({ references }: AnyRule): string[] {
  return Object.values(FRAMEWORKS).flatMap(({ title, controls }) => {
    const ids = controls(references);
    return ids.length ? [`${title}: ${ids.join(", ")}`] : [];
  });
}
