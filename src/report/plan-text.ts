import type { Prediction } from "../plan/prediction.ts";
import { counted, grouped } from "./count.ts";
import type { AccountPlan, PlanReport } from "./plan-report.ts";
import { grantLines } from "./plan-grants.ts";
import { operationTable, serviceTable } from "./plan-tables.ts";
import { beside, indented, ruler, wrap } from "./text/layout.ts";
import { type Style, styleOf } from "./text/style.ts";

type Options = Parameters<typeof styleOf>[0];

/** The plan for a person: how much, how long, what it hangs on; each operation with --verbose. */
export function planText(plan: PlanReport, options: Options): readonly string[] {
  const style = styleOf(options);
  const blocks = plan.accounts.flatMap((account) => [
    [ruler(`Plan for ${account.account}`, style), ...indented(summary(plan, account, style), 2)],
    indented((style.verbose ? operationTable : serviceTable)(account.prediction, plan.source, style), 2),
  ]);
  const last = `Nothing was scanned. ${style.verbose ? "" : "Each operation: --verbose. "}For programs: --format json.`;
  const lines = [...blocks, indented(wrap(last, style.width - 2), 2).map((line) => style.paint.dim(line))];
  return [`${lines.flatMap((block) => ["", ...block]).join("\n")}\n`];
}

function summary(plan: PlanReport, account: AccountPlan, style: Style): string[] {
  const { regions, prediction, permissions } = account;
  const { worst, chain, costs } = prediction;
  const facts: readonly (readonly [label: string, text: string])[] = [
    ["reads", `for ${counted(plan.rules, "rule")} in ${counted(regions.length, "region")}`],
    ["calls", calls(prediction, plan)],
    ["time", `about ${seconds(prediction.seconds)}`],
    ...(worst ? [["slowest limit", limit(worst, plan.headRoom)] as const] : []),
    ...(chain.length > 1 ? [["longest chain", chain.join(style.sign.high === "▲" ? " → " : " > ")] as const] : []),
    ["charged by AWS", costs.length > 0 ? charges(costs) : "nothing"],
  ];
  const width = Math.max(...facts.map(([label]) => label.length)) + 2;
  const lines = facts.flatMap(([label, text]) =>
    beside(style.paint.dim(label.padEnd(width)), width, wrap(text, style.width - 2 - width)),
  );
  return [...lines, ...(permissions ? ["", ...grantLines(permissions, style)] : [])];
}

function calls({ known, estimated }: Prediction, { source, resources }: PlanReport): string {
  if (source === "replay") return `${grouped(known)}, as the recording has them`;
  const more = `${grouped(estimated)} more if it has ${counted(resources, "resource")} of each kind, all in one region`;
  return `${grouped(known)} whatever the account holds; ${more} (--plan 200 for 200 of each)`;
}

function limit(worst: Prediction["worst"] & {}, headRoom: number): string {
  const { name, region, calls: n, capacity, refill, seconds: s, published } = worst;
  const where = region === "global" ? "for all regions together" : `in ${region}`;
  const rate = `${grouped(Math.floor(capacity))} at once, then ${grouped(Math.round(refill * 10) / 10)} a second`;
  const notes = [
    ...(headRoom > 0 ? [`${headRoom}% left to others`] : []),
    ...(published ? [] : ["measured, not published"]),
  ];
  const told = notes.length > 0 ? ` (${notes.join("; ")})` : "";
  return `${name} ${where}: ${counted(n, "call")}, ${rate}${told}: ${s > 0 ? seconds(s) : "no wait"}`;
}

function charges(costs: Prediction["costs"]): string {
  const total = costs.reduce((sum, { atMost }) => sum + atMost, 0);
  const most = total < 0.01 ? "less than $0.01" : `at most $${total.toFixed(2)}`;
  return `${most}, for ${[...new Set(costs.map(({ service }) => service))].join(", ")}`;
}

const seconds = (n: number) =>
  n < 100 ? `${n < 10 ? Math.ceil(n * 10) / 10 : Math.ceil(n)} s` : `${grouped(Math.ceil(n / 60))} minutes`;
