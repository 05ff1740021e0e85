import type { Report } from "../model/index.ts";
import { counted } from "./count.ts";
import { type Section, sections } from "./markdown-findings.ts";
import { gapLines } from "./markdown-gaps.ts";
import { summaryLines } from "./markdown-summary.ts";
import { shell } from "./markdown-text.ts";
import type { Reporter } from "./reporter.ts";

/** GitHub refuses the whole summary of a step above 1 MiB; the step may have written to it before. */
export const MOST_BYTES = 1_000_000;
/** For the words that say what was left out. */
const RESERVE = 1_000;

/** Markdown for a step's summary on GitHub: counts, what failed by severity, what could not be read, what to do next. */
export const markdown: Reporter = (report) => {
  const [head, tail] = [summaryLines(report), [...gapLines(report), ...nextLines(report)]];
  const room = MOST_BYTES - RESERVE - bytes(head) - bytes(tail);
  return [`${[...head, ...cut(sections(report), room), ...tail].join("\n").trimEnd()}\n`];
};

const CLOSE = ["</details>", ""];

/** As much of the sections as there is room for, in their order. */
function cut(all: readonly Section[], room: number): string[] {
  const lines: string[] = [];
  let left = 0;
  for (const { open, items } of all) {
    const kept: string[] = [];
    room -= bytes(open) + bytes(CLOSE);
    for (const item of items) {
      // Nothing smaller comes in where something did not fit: what is missing is the end.
      if (left === 0) room -= bytes(item.lines);
      if (left > 0 || room < 0) left += item.findings;
      else kept.push(...item.lines);
    }
    if (kept.length > 0) lines.push(...open, ...kept, ...CLOSE);
  }
  if (left === 0) return lines;
  return [...lines, "> [!IMPORTANT]", `> ${counted(left, "finding")} did not fit here. See the JSON report.`, ""];
}

const bytes = (lines: readonly string[]) => lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);

/** The commands that help most from here. */
function nextLines({ findings, gaps }: Report): string[] {
  const worst = findings.find(({ outcome }) => outcome === "fail");
  return [
    "### Next",
    "",
    ...shell([
      ...(worst ? [`cloud-audit explain ${worst.ruleId}   # what it means, how to fix it`] : []),
      ...(gaps.some(({ reason }) => reason === "denied") ? ["cloud-audit permissions   # what IAM must allow"] : []),
      "cloud-audit scan -o json=cloud-audit.json   # all of it",
    ]),
  ];
}
