import { collect } from "../collect/index.ts";
import { type Evaluation, evaluate } from "../evaluate/index.ts";
import { type Account, type Finding, Problem, type Report, type Source } from "../model/index.ts";
import { type Plan, plan } from "../plan/index.ts";
import { buildReport } from "../report/build.ts";
import type { Tally } from "../source/counted.ts";
import type { Meter } from "../source/meter.ts";
import { exitCode } from "./exit-code.ts";
import { complain, judge, type Judged, needsTags } from "./judge.ts";
import { openOutputs } from "./outputs.ts";
import { type Progress, progressOn } from "./progress.ts";
import { askedBy, type ScanFlags, type Settings, settingsOf } from "./settings.ts";
import { type Opened, openSource } from "./open-source.ts";
import { wantedBy } from "./wanted.ts";
import type { World } from "./world.ts";

/** argv + config → what `audit` does → text → exit code. */
export async function scan(flags: ScanFlags, world: World): Promise<number> {
  if (flags.checkPermissions)
    throw new Problem("--check-permissions is told before a scan.", "Write: scan --plan --check-permissions");
  const outputs = openOutputs(flags, world);
  return audit(flags, world, async (report, { complaints }, settings) => {
    await outputs.write(report, settings);
    if (report.scan.stats) await (await import("./stats.ts")).tellStats(report.scan.stats, flags, world);
    complain(complaints, settings, world);
    return exitCode(report, settings);
  });
}

/** A scan before its first question: what it will ask, and whom. */
export interface Begun {
  readonly settings: Settings;
  readonly needs: { readonly tags: boolean };
  readonly planned: Plan;
  readonly source: Source;
  readonly accounts: readonly Account[];
  readonly traffic: Opened["traffic"];
  close(): Promise<void>;
}

/** AWS is asked who we are before the config and the rules are loaded: neither waits for the other. */
export async function begin(flags: ScanFlags, world: World, tally: Tally, meter?: Meter): Promise<Begun> {
  const asked = askedBy(flags, world);
  const opened = await openSource(asked, world, meter);
  const close = () => opened.close();
  try {
    const settings = await settingsOf(asked, world);
    const needs = { tags: needsTags(settings) || settings.sources.length > 0 };
    const planned = plan(settings.rules, needs);
    const read = await opened.source(planned, settings, tally);
    const source = meter?.over(read) ?? read;
    const accounts = settings.accounts(await source.accounts());
    return { settings, needs, planned, source, accounts, traffic: opened.traffic, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** plan → source → inventory → verdicts → findings → suppress → report, which is given to `use` before all is closed. */
export async function audit(
  flags: ScanFlags,
  world: World,
  use: (report: Report, judged: Judged, settings: Settings) => Promise<number>,
): Promise<number> {
  const startedAt = world.now();
  const progress = progressOn(flags, world);
  let begun: Begun | undefined;
  try {
    const meter = flags.stats ? new (await import("../source/meter.ts")).Meter() : undefined;
    begun = await begin(flags, world, progress.tally, meter);
    const { settings, planned, accounts, source } = begun;
    const evaluations = await evaluated(begun, progress);
    const findings = evaluations.flatMap((evaluation) => evaluation.findings);
    const judged = judge(findings, accounts, settings, startedAt);
    const traced = await onLines(judged.findings, accounts, source, settings, world);
    const report = buildReport({
      version: world.version,
      rules: settings.rules,
      counts: evaluations.map(({ counts }) => counts),
      ...judged,
      findings: traced,
      show: settings.show,
      scan: {
        startedAt,
        finishedAt: world.now(),
        source: source.origin,
        accounts: accounts.map(({ id }) => id),
        regions: [...new Set(accounts.flatMap(({ regions }) => regions))].sort(),
        calls: progress.tally.sent,
        interrupted: world.interrupted.aborted,
        ...(meter && { stats: meter.stats(planned) }),
      },
    });
    progress.end();
    return await use(report, judged, settings);
  } finally {
    progress.end();
    await begun?.close();
  }
}

async function evaluated(begun: Begun, progress: Progress): Promise<readonly Evaluation[]> {
  const { settings, planned, source, accounts, traffic } = begun;
  const evaluations: Evaluation[] = [];
  for (const account of accounts) {
    const outlook = await progress.begin(account, planned, traffic);
    const inventory = await collect(planned, account, source, outlook);
    const wanted = wantedBy(settings.tags);
    evaluations.push(evaluate(settings.rules, inventory, { ...settings, now: source.readAt, wanted }));
  }
  return evaluations;
}

/** Findings with the lines of code that made them, where --source names any. */
async function onLines(
  findings: readonly Finding[],
  accounts: readonly Account[],
  source: Source,
  { sources, all, flags: { quiet = false } }: Settings,
  world: World,
): Promise<readonly Finding[]> {
  if (sources.length === 0) return findings;
  const lines = await import("./source-lines.ts");
  return lines.onLines(findings, { folders: sources, rules: all, accounts, source, quiet }, world);
}
