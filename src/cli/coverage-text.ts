import type { ChalkInstance } from "chalk";
import wrapAnsi from "wrap-ansi";
import { byGroup, type Coverage, type CoveredControl, isPart, share, summaryLine } from "./coverage.ts";

const MARKS = { decided: "+", open: "-", undecidable: "?", retired: "x", outside: " ", unlisted: "!" } as const;
const LEGEND = "+ decided by a chosen rule   - by none   ? not decidable by an API   x retired";

/** A framework's controls by group, with the rules that decide them, for a screen of so many columns. */
export function coverageText(coverage: Coverage, chalk: ChalkInstance, width: number): string {
  const { title, asOf, source, controls } = coverage;
  const groups = byGroup(coverage).flatMap(([group, own]) => block(`${group}  ${share(own)}`, own, chalk, width));
  const beyond = controls.filter((control) => !isPart(control));
  return [
    chalk.bold(title),
    wrapAnsi(`${summaryLine(coverage)}. The list is as of ${asOf}:`, width),
    chalk.dim(source),
    "",
    chalk.dim(LEGEND),
    ...groups,
    ...(beyond.length ? block("Named by rules, but not part of it", beyond, chalk, width) : []),
    "",
  ].join("\n");
}

function block(heading: string, controls: readonly CoveredControl[], chalk: ChalkInstance, width: number): string[] {
  const idWidth = Math.max(...controls.map(({ id }) => id.length));
  return ["", chalk.bold(heading), ...controls.flatMap((control) => lines(control, idWidth, chalk, width))];
}

function lines(control: CoveredControl, idWidth: number, chalk: ChalkInstance, width: number): string[] {
  const { id, state, title, rules } = control;
  const indent = idWidth + 6;
  const wrap = (text: string) => wrapAnsi(text, Math.max(width - indent, 20), { hard: true }).split("\n");
  const [first = "", ...more] = wrap(title || "no such control is known");
  const notes = [...rules, ...remarks(control)].flatMap(wrap);
  const paint = state === "decided" ? (text: string) => text : chalk.dim;
  return [
    `  ${MARKS[state]} ${id.padEnd(idWidth)}  ${paint(first)}`,
    ...more.map((text) => " ".repeat(indent) + paint(text)),
    ...notes.map((text) => " ".repeat(indent) + chalk.dim(text)),
  ];
}

function remarks({ state, reason, byHand }: CoveredControl): string[] {
  return [reason, state === "decided" && byHand].filter((note) => typeof note === "string").map((note) => `(${note})`);
}
