import { controlOf, type ControlTable, TABLES } from "../aws/controls/index.ts";
import { groupBy } from "../collect/group-by.ts";
import { type AnyRule, FRAMEWORKS, Problem } from "../model/index.ts";

/**
 * What becomes of a control: rules decide it, no rule does yet, none can by what APIs tell, it is retired; or rules name it though the
 * framework does not list it ("outside"), or though the table does not know it ("unlisted").
 */
export type CoverageState = "decided" | "open" | "undecidable" | "retired" | "outside" | "unlisted";

export interface CoveredControl {
  readonly id: string;
  /** The first part of the id, or the name of that section. */
  readonly group: string;
  readonly title: string;
  readonly state: CoverageState;
  readonly rules: readonly string[];
  /** Why it is retired, undecidable or outside. */
  readonly reason?: string;
  /** What stays for a person to judge. */
  readonly byHand?: string;
}

export interface Coverage {
  readonly framework: string;
  readonly title: string;
  readonly short: string;
  readonly asOf: string;
  readonly source: string;
  readonly summary: {
    /** All that the framework lists now: the decided, the open and the undecidable ones. */
    readonly controls: number;
    readonly decided: number;
    readonly open: number;
    readonly undecidable: number;
    readonly retired: number;
  };
  readonly controls: readonly CoveredControl[];
}

/**
 * The coverage that rules give the named frameworks (default: all that have a table).
 * @throws {Problem} when none of them has a table
 */
export async function coverages(
  rules: readonly AnyRule[],
  frameworks: readonly string[] = Object.keys(TABLES),
): Promise<readonly Coverage[]> {
  const named = [...new Set(frameworks)].filter((name) => TABLES[name]);
  if (named.length === 0)
    throw new Problem(
      `There is no list of all controls of ${frameworks.map((name) => FRAMEWORKS[name]!.title).join(", ")}.`,
      `There is one of: ${Object.keys(TABLES).join(", ")}`,
    );
  return Promise.all(named.map(async (name) => coverageOf(name, await TABLES[name]!(), rules)));
}

export function coverageOf(framework: string, table: ControlTable, rules: readonly AnyRule[]): Coverage {
  const { title, short, controls: claims } = FRAMEWORKS[framework]!;
  const claimed = groupBy(
    rules.flatMap((rule) => claims(rule.references).map((control) => ({ control, rule: rule.id }))),
    ({ control }) => control,
  );
  const rulesOf = (id: string) => [...new Set(claimed.get(id)?.map(({ rule }) => rule))].sort();
  const known = Object.keys(table.controls).map((id) => covered(id, table, rulesOf(id)));
  const unlisted = [...claimed.keys()].filter((id) => !Object.hasOwn(table.controls, id));
  const controls = [
    // What stands outside of the framework matters only when a rule decides it all the same.
    ...known.filter(({ state, rules: own }) => state !== "outside" || own.length > 0),
    ...unlisted.map(
      (id) => ({ id, group: groupOf(id, table), title: "", state: "unlisted", rules: rulesOf(id) }) as const,
    ),
  ].sort((a, b) => natural(a.id, b.id));
  return { framework, title, short, asOf: table.asOf, source: table.source, summary: summaryOf(controls), controls };
}

function covered(id: string, table: ControlTable, rules: readonly string[]): CoveredControl {
  const { title, retired, outside, undecidable, byHand } = controlOf(table.controls[id]!);
  const base = { id, group: groupOf(id, table), title, rules, ...(byHand && { byHand }) };
  if (retired) return { ...base, state: "retired", reason: retired };
  if (outside) return { ...base, state: "outside", ...(outside !== true && { reason: outside }) };
  if (rules.length > 0) return { ...base, state: "decided" };
  return undecidable ? { ...base, state: "undecidable", reason: undecidable } : { ...base, state: "open" };
}

function groupOf(id: string, { groups }: ControlTable): string {
  const first = id.split(".")[0]!;
  return groups?.[first] ? `${first} ${groups[first]}` : first;
}

function summaryOf(controls: readonly CoveredControl[]): Coverage["summary"] {
  const count = (wanted: CoverageState) => controls.filter(({ state }) => state === wanted).length;
  const [decided, open, undecidable] = [count("decided"), count("open"), count("undecidable")];
  return { controls: decided + open + undecidable, decided, open, undecidable, retired: count("retired") };
}

/** One line: "FSBP: 98 of 365 controls decided, 260 without a rule, 7 not decidable by an API, 14 retired". */
export function summaryLine({ short, summary }: Coverage): string {
  const { controls, decided, open, undecidable, retired } = summary;
  const rest = [
    open && `${open} without a rule`,
    undecidable && `${undecidable} not decidable by an API`,
    retired && `${retired} retired`,
  ].filter(Boolean);
  return [`${short}: ${decided} of ${controls} controls decided`, ...rest].join(", ");
}

/** The controls in the groups of the framework, without those that are no part of it. */
export function byGroup({ controls }: Coverage): readonly (readonly [group: string, controls: CoveredControl[]])[] {
  return [...groupBy(controls.filter(isPart), ({ group }) => group)];
}

/** "39 of 40": the decided controls among those that the framework lists now. */
export function share(controls: readonly CoveredControl[]): string {
  const { decided, controls: all } = summaryOf(controls);
  return `${decided} of ${all}`;
}

export const isPart = ({ state }: CoveredControl): boolean => state !== "outside" && state !== "unlisted";
const natural = (a: string, b: string) => a.localeCompare(b, "en", { numeric: true });
