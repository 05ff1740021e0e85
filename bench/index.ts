/**
 * Speed and size budgets. Each line: name, ratio (or size), bound, ok or OVER; exits 1 when one is over.
 * `npm run bench -- start reach` runs some of the parts. `--slack 1.5` widens the bounds of time (not of size or of
 * calls) for machines that do much else. `--full` takes accounts of the size that the budgets name: 25 minutes.
 */
import { parseArgs } from "node:util";
import { evaluationLines } from "./evaluation.ts";
import { isOver, type Line, shown } from "./line.ts";
import { pageLines } from "./page.ts";
import { reachLines } from "./reach.ts";
import { sizeLines } from "./sizes.ts";
import { startLines } from "./start.ts";
import { wireLines } from "./wire.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    slack: { type: "string", default: "1" },
    rounds: { type: "string", default: "15" },
    full: { type: "boolean", default: false },
  },
});
const slack = Number(values.slack);
const { full } = values;

const parts: Readonly<Record<string, () => Line[] | Promise<Line[]>>> = {
  size: sizeLines,
  start: () => startLines(slack, Number(values.rounds)),
  reach: () => reachLines(slack),
  page: () => pageLines(slack),
  evaluation: () => evaluationLines(slack, full),
  wire: () => wireLines({ full, slack }),
};

const unknown = positionals.find((name) => !(name in parts));
if (unknown !== undefined)
  throw new Error(`There is no bench "${unknown}". There are: ${Object.keys(parts).join(", ")}`);
const lines: Line[] = [];
for (const [name, part] of Object.entries(parts))
  if (positionals.length === 0 || positionals.includes(name)) lines.push(...(await part()));
console.log();
for (const line of lines) console.log(shown(line));
if (lines.some(isOver)) process.exitCode = 1;
