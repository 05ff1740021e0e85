import type { JsonReport } from "../report/json-schema.ts";
import { counted } from "../report/count.ts";

/** How many findings of an outcome a report counts but does not hold, since --show left them out. */
export function leftOut({ summary, findings }: JsonReport, outcome: "fail" | "unknown" | "suppressed"): number {
  const held = findings.filter((finding) => finding.outcome === outcome).length;
  const { critical, high, medium, low, info } = summary.fail;
  const all = outcome === "fail" ? critical + high + medium + low + info : summary[outcome];
  return Math.max(0, all - held);
}

/** What the reader of a comparison must know of the reports, in sentences. */
export function doubts(old: JsonReport, recent: JsonReport): readonly string[] {
  const missing = (report: JsonReport, which: string, outcome: "fail" | "unknown" | "suppressed", effect: string) => {
    const n = leftOut(report, outcome);
    const what = outcome === "fail" ? "failure" : `${outcome} finding`;
    return n > 0 ? [`The ${which} report leaves out ${counted(n, what)} (see --show): ${effect}.`] : [];
  };
  const gone = <T>(all: readonly T[], now: readonly T[]) => all.filter((one) => !now.includes(one));
  const accounts = gone(old.scan.accounts, recent.scan.accounts);
  const regions = gone(old.scan.regions, recent.scan.regions);
  const fewer = old.scan.rules - recent.scan.rules;
  return [
    ...missing(old, "old", "fail", "what is called new may have failed before"),
    ...missing(old, "old", "unknown", "what is called undecided now may have been so before"),
    ...missing(recent, "new", "fail", "what is new cannot be told"),
    ...missing(recent, "new", "unknown", "nothing is called fixed"),
    ...missing(recent, "new", "suppressed", "what is called fixed may be suppressed instead"),
    ...(accounts.length > 0 ? [`The new report does not look at ${accounts.join(", ")}.`] : []),
    ...(regions.length > 0 ? [`The new report does not look at ${regions.join(", ")}.`] : []),
    ...(fewer > 0 ? [`The new report evaluates ${counted(fewer, "rule")} fewer.`] : []),
    ...(recent.scan.interrupted ? ["The new scan was stopped before its end."] : []),
    ...(old.scan.interrupted ? ["The old scan was stopped before its end."] : []),
  ];
}
