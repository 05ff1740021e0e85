import { commandLines } from "./command.ts";
import { beside } from "./layout.ts";
import type { ShownReport } from "./shown-report.ts";
import type { Style } from "./style.ts";

const LABEL = 6;

/** The commands that help most from here. */
export function nextSteps(report: ShownReport, columns: number, { paint }: Style): string[] {
  const { groups, gaps } = report;
  const worst = groups.fail[0]?.first;
  const steps = [
    ...(worst ? [{ command: `cloud-audit explain ${worst.ruleId}`, gives: "what it means, how to fix it" }] : []),
    ...(gaps.some(({ reason }) => reason === "denied")
      ? [{ command: "cloud-audit permissions", gives: "what IAM must allow" }]
      : []),
    { command: "cloud-audit scan -o sarif=cloud-audit.sarif", gives: "for code scanning" },
  ];
  const longest = Math.max(...steps.map(({ command }) => command.length));
  const roomy = steps.every(({ gives }) => LABEL + longest + 2 + gives.length <= columns);
  const lines = steps.flatMap(({ command, gives }) =>
    roomy
      ? [`${paint.cyan(command.padEnd(longest))}  ${paint.dim(gives)}`]
      : commandLines(command, columns - LABEL).map((line) => paint.cyan(line)),
  );
  return beside(paint.bold("Next".padEnd(LABEL)), LABEL, lines);
}
