import { collect } from "../collect/index.ts";
import { type Evaluation, evaluate } from "../evaluate/index.ts";
import { type Account, type Finding, Problem, type Report, type Source } from "../model/index.ts";
import { plan } from "../plan/index.ts";
import { buildReport } from "../report/build.ts";
import { exitCode } from "./exit-code.ts";
import { complain, judge, type Judged, needsTags } from "./judge.ts";
import { openOutputs } from "./outputs.ts";
import { progressOn } from "./progress.ts";
import { askedBy, type ScanFlags, type Settings, settingsOf } from "./settings.ts";
import { openSource } from "./open-source.ts";
import { wantedBy } from "./wanted.ts";
import type { World } from "./world.ts";

/** argv + config → what `audit` does → text → exit code. */
export async function scan(flags: ScanFlags, world: World): Promise<number> {
  if (flags.plan !== undefined) return (await import("./scan-plan.ts")).showPlan(flags, world);
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

/**
 * plan → source → inventory → verdicts → findings → suppress → report, which is given to `use` before all is closed.
 * AWS is asked who we are before the config and the rules are loaded: neither waits for the other.
 */
export async function audit(
  flags: ScanFlags,
  world: World,
  use: (report: Report, judged: Judged, settings: Settings) => Promise<number>,
): Promise<number> {
  const { now, version, interrupted } = world;
  const startedAt = now();
  const progress = progressOn(flags, world);
  const asked = askedBy(flags, world);
  const meter = flags.stats ? new (await import("../source/meter.ts")).Meter() : undefined;
  const opened = await openSource(asked, world, meter);
  const evaluations: Evaluation[] = [];
  try {
    const settings = await settingsOf(asked, world);
    const planned = plan(settings.rules, { tags: needsTags(settings) || settings.sources.length > 0 });
    const read = await opened.source(planned, settings, progress.tally);
    const source = meter?.over(read) ?? read;
    const accounts = settings.accounts(await source.accounts());
    for (const account of accounts) {
      const outlook = await progress.begin(account, planned, opened.traffic);
      const inventory = await collect(planned, account, source, outlook);
      const wanted = wantedBy(settings.tags);
      evaluations.push(evaluate(settings.rules, inventory, { ...settings, now: source.readAt, wanted }));
    }
    const findings = evaluations.flatMap((evaluation) => evaluation.findings);
    const judged = judge(findings, accounts, settings, startedAt);
    const traced = await onLines(judged.findings, accounts, source, settings, world);
    const report = buildReport({
      version,
      rules: settings.rules,
      counts: evaluations.map(({ counts }) => counts),
      ...judged,
      findings: traced,
      show: settings.show,
      scan: {
        startedAt,
        finishedAt: now(),
        source: source.origin,
        accounts: accounts.map(({ id }) => id),
        regions: [...new Set(accounts.flatMap(({ regions }) => regions))].sort(),
        calls: progress.tally.sent,
        interrupted: interrupted.aborted,
        ...(meter && { stats: meter.stats(planned) }),
      },
    });
    progress.end();
    return await use(report, judged, settings);
  } finally {
    progress.end();
    await opened.close();
  }
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
