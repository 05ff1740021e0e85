import {
  byGroup,
  type Coverage,
  coverages,
  type CoveredControl,
  isPart,
  share,
  summaryLine,
} from "../../src/cli/coverage.ts";
import { groupBy } from "../../src/collect/group-by.ts";
import { type AnyRule, FRAMEWORKS } from "../../src/model/index.ts";

/** The README with its table of coverage, which stands between two comments. */
export async function readmeWith(readme: string, rules: readonly AnyRule[]): Promise<string> {
  const between = /(?<=<!-- coverage -->\n)[^]*?(?=<!-- \/coverage -->)/;
  if (!between.test(readme)) throw new Error("README.md has no place for the table of coverage");
  return readme.replace(between, `\n<!-- prettier-ignore -->\n${overview(await coverages(rules))}\n\n`);
}

/** The page of frameworks: what becomes of each control, and which rules decide it. */
export async function frameworksPage(rules: readonly AnyRule[]): Promise<string> {
  const covered = await coverages(rules);
  const tables = covered.map((coverage) => section(coverage));
  const others = Object.keys(FRAMEWORKS).filter((name) => !covered.some(({ framework }) => framework === name));
  const lists = others.map((name) => claimedOnly(name, rules));
  return `# Frameworks\n\n${INTRO}\n\n${overview(covered)}\n\n${[...tables, ...lists].join("\n\n")}\n`;
}

const INTRO =
  "What the rules decide of each framework. The titles are ours, not the frameworks'. See also: `cloud-audit rules --coverage`.";

function overview(covered: readonly Coverage[]): string {
  const rows = covered.map(({ title, framework, summary, asOf }) =>
    row(
      title,
      `\`--framework ${framework}\``,
      summary.controls,
      summary.decided,
      summary.open,
      summary.undecidable,
      summary.retired,
      asOf,
    ),
  );
  return table(
    ["framework", "flag", "controls", "decided", "without a rule", "not decidable by an API", "retired", "as of"],
    rows,
  );
}

function section(coverage: Coverage): string {
  const { title, framework, asOf, source, controls } = coverage;
  const groups = byGroup(coverage).map(
    ([group, own]) => `### ${group}\n\n${share(own)} decided.\n\n${controlTable(own)}`,
  );
  const beyond = controls.filter((control) => !isPart(control));
  return [
    `## ${title}`,
    `\`--framework ${framework}\`. ${summaryLine(coverage)}. As of ${asOf}: <${source}>`,
    ...groups,
    ...(beyond.length ? [`### Named by rules, but not part of it\n\n${controlTable(beyond)}`] : []),
  ].join("\n\n");
}

const WORDS = {
  decided: "decided",
  open: "without a rule",
  undecidable: "not decidable by an API",
  retired: "retired",
  outside: "not part of it",
  unlisted: "unknown",
} as const;

function controlTable(controls: readonly CoveredControl[]): string {
  const rows = controls.map(({ id, title, state, reason, byHand, rules }) =>
    row(
      id,
      title,
      [WORDS[state], ...(reason ? [`(${reason})`] : []), ...(byHand ? [`(${byHand})`] : [])].join(" "),
      rules.map(link).join(", "),
    ),
  );
  return table(["control", "asks", "state", "rules"], rows);
}

/** A framework without a table of its controls: only what rules name. */
function claimedOnly(name: string, rules: readonly AnyRule[]): string {
  const { title, controls } = FRAMEWORKS[name]!;
  const claims = rules.flatMap((rule) => controls(rule.references).map((control) => ({ control, rule: rule.id })));
  const groups = [...groupBy(claims, ({ control }) => control)].sort(([a], [b]) =>
    a.localeCompare(b, "en", { numeric: true }),
  );
  const rows = groups.map(([control, named]) => row(control, named.map(({ rule }) => link(rule)).join(", ")));
  return `## ${title}\n\n\`--framework ${name}\`: rules name ${groups.length} of its practices.\n\n${table(["practice", "rules"], rows)}`;
}

const link = (id: string) => `[${id}](rules/${id}.md)`;
const row = (...cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], rows: readonly string[]) =>
  [row(...head), row(...head.map(() => "---")), ...rows].join("\n");
