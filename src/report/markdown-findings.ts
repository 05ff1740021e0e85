import { type Finding, type Report, SEVERITIES } from "../model/index.ts";
import { counted } from "./count.ts";
import { SIGN } from "./markdown-summary.ts";
import { clipped, code, shell, words } from "./markdown-text.ts";
import { type Group, grouped } from "./text/groups.ts";
import type { Shown } from "./text/shown.ts";

/** Lines that stand or fall together, and how many findings they tell. */
export interface Item {
  readonly lines: readonly string[];
  readonly findings: number;
}
/** What can be folded away. */
export interface Section {
  readonly open: readonly string[];
  readonly items: readonly Item[];
}

const OTHERS = { unknown: "Undecided", suppressed: "Suppressed", skip: "Does not apply", pass: "Passed" } as const;

/** What failed, by severity, the grave ones unfolded; then what else was asked for. */
export function sections(report: Report): Section[] {
  const groups = grouped(report.findings, true);
  const why = new Map(report.rules.map((rule) => [rule.id, rule.why]));
  const accounts = report.scan.accounts.length;
  const failed = SEVERITIES.map((severity) => {
    const own = groups.fail.filter(({ first }) => first.severity === severity);
    const items = own.flatMap((group) => ruleItems(group, accounts, why.get(group.first.ruleId)));
    return section(
      `${SIGN[severity]} ${capital(severity)}`,
      own,
      items,
      severity === "critical" || severity === "high",
    );
  });
  const others = (["unknown", "suppressed", "skip", "pass"] as const).map((outcome) => {
    const items = groups[outcome].flatMap((group) => [heading(group), ...resources(group, accounts), GAP]);
    return section(`${SIGN[outcome]} ${OTHERS[outcome]}`, groups[outcome], items, false);
  });
  return [...failed, ...others].filter(({ items }) => items.length > 0);
}

function section(title: string, groups: readonly Group[], items: readonly Item[], unfolded: boolean): Section {
  const size = groups.reduce((sum, group) => sum + group.size, 0);
  const summary = `<summary><b>${title}</b>: ${counted(size, "check")} of ${counted(groups.length, "rule")}</summary>`;
  return { open: [unfolded ? "<details open>" : "<details>", summary, ""], items };
}

function ruleItems(group: Group, accounts: number, why: string | undefined): Item[] {
  const { fix, ruleId } = group.first;
  const reason = why?.trim() ? [words(clipped(why.replace(/\s+/g, " "), 1_000)), ""] : [];
  const advice = [
    "",
    `**Fix.** ${words(clipped(fix.text.join(" "), 1_000))}`,
    "",
    ...(fix.command ? [...shell([fix.command]), ""] : []),
    `More: ${code(`cloud-audit explain ${ruleId}`)}`,
    "",
  ];
  return [heading(group, reason), ...resources(group, accounts), { lines: advice, findings: 0 }];
}

const GAP: Item = { lines: [""], findings: 0 };

const heading = ({ first: { title, ruleId } }: Group, more: readonly string[] = []): Item => ({
  lines: [`#### ${words(clipped(title, 300))} (${code(ruleId)})`, "", ...more],
  findings: 0,
});

const resources = ({ some }: Group, accounts: number): Item[] =>
  some.map((finding) => ({ lines: [resource(finding, accounts)], findings: 1 }));

function resource({ resource: { name, region, account }, message, evidence, outcome }: Shown, accounts: number) {
  const place = [region, ...(accounts > 1 ? [account] : [])].map((text) => words(clipped(text, 50))).join(", ");
  const facts = outcome === "fail" && Object.keys(evidence).length > 0 ? JSON.stringify(evidence) : "";
  const said = message ? `: ${words(clipped(message, 500))}` : "";
  return `- ${code(clipped(name, 200))} (${place})${said}${facts ? ` ${code(clipped(facts, 400))}` : ""}`;
}

const capital = (word: Finding["severity"]) => `${word[0]!.toUpperCase()}${word.slice(1)}`;
