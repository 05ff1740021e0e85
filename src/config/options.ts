import { type AnyRule, type OptionIssue, Problem } from "../model/index.ts";
import type { LoadedConfig } from "./file.ts";
import { nearest } from "./nearest.ts";
import { settings } from "./select.ts";

/** Options that the config gives to a rule, and where. */
interface Given {
  readonly values: Readonly<Record<string, unknown>>;
  /** `cloud-audit.yaml:7: ` */
  readonly where: string;
}

/**
 * Each rule's options: its defaults, with what the config sets.
 * @throws {Problem} naming file, line and option
 */
export function optionsOf(
  rules: readonly AnyRule[],
  all: readonly AnyRule[],
  config: LoadedConfig | undefined,
): ReadonlyMap<string, unknown> {
  const given = new Map<string, Given>();
  for (const [{ id }, setting, pattern] of settings(all, config))
    if (typeof setting === "object" && setting.options) {
      const where = `${config!.at("rules", pattern, "options")}: `;
      given.set(id, { values: { ...given.get(id)?.values, ...setting.options }, where });
    }
  return new Map(rules.map((rule) => [rule.id, validated(rule, given.get(rule.id))]));
}

function validated({ id, options }: AnyRule, { values, where }: Given = { values: {}, where: "" }): unknown {
  const given = Object.keys(values);
  if (!options) {
    if (given.length > 0) throw new Problem(`${where}The rule ${id} has no options.`);
    return {};
  }
  const parsed = options.safeParse(values);
  if (!parsed.success) throw wrongOption(id, where, parsed.error.issues[0]!);
  // Schemas that are not strict drop what they do not know.
  const unknown = given.find((name) => !Object.hasOwn(parsed.data as object, name));
  if (unknown !== undefined) throw unknownOption(id, where, unknown, Object.keys(parsed.data as object));
  return parsed.data;
}

function wrongOption(id: string, where: string, issue: OptionIssue): Problem {
  const { path, message, keys, expected } = issue;
  if (keys?.[0] !== undefined) return unknownOption(id, where, keys[0], []);
  const name = path.map(String).join(".") || "given";
  const wanted = expected === undefined ? `is wrong: ${message}` : `should be a ${expected}`;
  return new Problem(`${where}The option ${name} of ${id} ${wanted}.`, `See: cloud-audit explain ${id}`);
}

function unknownOption(id: string, where: string, name: string, known: readonly string[]): Problem {
  const near = nearest(name, known);
  const hint = near ? `Did you mean "${near}"?` : `See: cloud-audit explain ${id}`;
  return new Problem(`${where}The rule ${id} has no option "${name}".`, hint);
}
