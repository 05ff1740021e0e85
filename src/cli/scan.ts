import { collect } from "../collect/index.ts";
import { type Evaluation, evaluate } from "../evaluate/index.ts";
import type { Report } from "../model/index.ts";
import { plan } from "../plan/index.ts";
import { buildReport } from "../report/build.ts";
import { exitCode } from "./exit-code.ts";
import { complain, judge, type Judged, needsTags } from "./judge.ts";
import { openOutputs } from "./outputs.ts";
import { progressOn } from "./progress.ts";
import { type ScanFlags, type Settings, settingsOf } from "./settings.ts";
import { openSource } from "./open-source.ts";
import { wantedBy } from "./wanted.ts";
import type { World } from "./world.ts";

/** argv + config → what `audit` does → text → exit code. */
export async function scan(flags: ScanFlags, world: World): Promise<number> {
  const settings = await settingsOf(flags, world);
  const outputs = openOutputs(settings, world);
  return audit(settings, world, async (report, { complaints }) => {
    await outputs.write(report);
    complain(complaints, settings, world);
    return exitCode(report, settings);
  });
}

/** plan → source → inventory → verdicts → findings → suppress → report, which is given to `use` before all is closed. */
export async function audit(
  settings: Settings,
  world: World,
  use: (report: Report, judged: Judged) => Promise<number>,
): Promise<number> {
  const { now, version, interrupted } = world;
  const startedAt = now();
  const planned = plan(settings.rules, { tags: needsTags(settings) });
  const progress = progressOn(settings, world);
  const source = await openSource(settings, world, progress);
  const evaluations: Evaluation[] = [];
  try {
    const accounts = settings.accounts(await source.accounts());
    progress.begin(accounts);
    for (const account of accounts) {
      const inventory = await collect(planned, account, source);
      const wanted = wantedBy(settings.tags);
      evaluations.push(evaluate(settings.rules, inventory, { ...settings, now: source.readAt, wanted }));
    }
    const findings = evaluations.flatMap((evaluation) => evaluation.findings);
    const judged = judge(findings, accounts, settings, startedAt);
    const report = buildReport({
      version,
      rules: settings.rules,
      counts: evaluations.map(({ counts }) => counts),
      ...judged,
      show: settings.show,
      scan: {
        startedAt,
        finishedAt: now(),
        source: source.origin,
        accounts: accounts.map(({ id }) => id),
        regions: [...new Set(accounts.flatMap(({ regions }) => regions))].sort(),
        calls: progress.tally.sent,
        interrupted: interrupted.aborted,
      },
    });
    progress.end();
    return await use(report, judged);
  } finally {
    progress.end();
    await source.close();
  }
}
