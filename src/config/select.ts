import { type AnyRule, FRAMEWORKS, Problem, SEVERITIES, type Severity } from "../model/index.ts";
import type { LoadedConfig } from "./file.ts";
import { globMatcher, isGlob } from "./glob.ts";
import { assertKnown } from "./nearest.ts";

/** Which rules a command is about; what is absent does not restrict. */
export interface RuleFilter {
  readonly rule?: readonly string[];
  readonly skipRule?: readonly string[];
  readonly service?: readonly string[];
  readonly framework?: readonly string[];
  /** The least severity. */
  readonly severity?: Severity;
}

/** The service of a rule is the first word of its id. */
export const serviceOf = ({ id }: AnyRule): string => id.split("-")[0]!;

/**
 * The rules that the flags and the config choose. A rule named exactly with --rule runs even if the config has it off.
 * @throws {Problem} for a rule, service or framework that does not exist, and when nothing is left
 */
export function selectRules(all: readonly AnyRule[], filter: RuleFilter, config?: LoadedConfig): readonly AnyRule[] {
  const services = [...new Set(all.map(serviceOf))].sort();
  filter.service?.forEach((service) => assertKnown("service", service, services));
  filter.framework?.forEach((framework) => assertKnown("framework", framework, Object.keys(FRAMEWORKS)));
  const chosen = filter.rule && matching(all, filter.rule);
  const skipped = matching(all, filter.skipRule ?? []);
  const off = switchedOff(all, config);
  const severities = severitiesOf(all, config);
  const severityOf = ({ id, severity }: AnyRule) => SEVERITIES.indexOf(severities.get(id) ?? severity);
  const left = all.filter(
    (rule) =>
      (!chosen || chosen.has(rule)) &&
      !skipped.has(rule) &&
      (!off.has(rule) || namesOf(rule).some((name) => filter.rule?.includes(name))) &&
      (!filter.service || filter.service.includes(serviceOf(rule))) &&
      (!filter.framework || filter.framework.some((name) => FRAMEWORKS[name]!.controls(rule.references).length > 0)) &&
      (!filter.severity || severityOf(rule) <= SEVERITIES.indexOf(filter.severity)),
  );
  if (left.length === 0)
    throw new Problem(
      "No rule is left to run.",
      "Each rule is excluded by a flag or by the config. See: cloud-audit rules",
    );
  return left;
}

const namesOf = ({ id, aliases = [] }: AnyRule): readonly string[] => [id, ...aliases];

/** The rules that ids (or earlier ids) and globs name. */
function matching(all: readonly AnyRule[], patterns: readonly string[], where = ""): ReadonlySet<AnyRule> {
  return new Set(patterns.flatMap((pattern) => named(all, pattern, where)));
}

function named(all: readonly AnyRule[], pattern: string, where = ""): readonly AnyRule[] {
  const matches = globMatcher(pattern);
  const found = all.filter((rule) => namesOf(rule).some(matches));
  if (found.length) return found;
  if (isGlob(pattern)) throw new Problem(`${where}No rule matches "${pattern}".`, "List them with: cloud-audit rules");
  assertKnown(
    "rule",
    pattern,
    all.map(({ id }) => id),
    where,
  );
  return found;
}

type Setting = NonNullable<LoadedConfig["values"]["rules"]>[string];

/** The config's settings for rules, in the file's order: a later one wins over an earlier one. */
export function settings(
  all: readonly AnyRule[],
  config: LoadedConfig | undefined,
): (readonly [rule: AnyRule, setting: Setting, pattern: string])[] {
  return Object.entries(config?.values.rules ?? {}).flatMap(([pattern, setting]) =>
    named(all, pattern, `${config!.at("rules", pattern)}: `).map((rule) => [rule, setting, pattern] as const),
  );
}

function switchedOff(all: readonly AnyRule[], config: LoadedConfig | undefined): ReadonlySet<AnyRule> {
  const off = new Set<AnyRule>();
  for (const [rule, setting] of settings(all, config)) {
    const disabled =
      setting === false || setting === "off" || (typeof setting === "object" && setting.enabled === false);
    if (disabled) off.add(rule);
    else off.delete(rule);
  }
  return off;
}

export function severitiesOf(all: readonly AnyRule[], config: LoadedConfig | undefined): ReadonlyMap<string, Severity> {
  const found = settings(all, config).flatMap(([{ id }, setting]) => {
    const severity = typeof setting === "object" ? setting.severity : SEVERITIES.find((one) => one === setting);
    return severity ? [[id, severity] as const] : [];
  });
  return new Map(found);
}
