import { collect } from "../collect/index.ts";
import { type Evaluation, evaluate } from "../evaluate/index.ts";
import { plan } from "../plan/index.ts";
import { buildReport } from "../report/build.ts";
import { sorted } from "../suppress/sort.ts";
import { exitCode } from "./exit-code.ts";
import { openOutputs } from "./outputs.ts";
import { progressOn } from "./progress.ts";
import { type ScanFlags, settingsOf } from "./settings.ts";
import { openSource } from "./open-source.ts";
import { wantedBy } from "./wanted.ts";
import type { World } from "./world.ts";

/** argv + config → plan → source → inventory → verdicts → findings → report → text → exit code. */
export async function scan(flags: ScanFlags, world: World): Promise<number> {
  const { now, version, interrupted } = world;
  const startedAt = now();
  const settings = await settingsOf(flags, world);
  const planned = plan(settings.rules, { tags: settings.tags.length > 0 });
  const outputs = openOutputs(settings, world);
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
    const report = buildReport({
      version,
      rules: settings.rules,
      counts: evaluations.map(({ counts }) => counts),
      findings: sorted(evaluations.flatMap(({ findings }) => findings)),
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
    await outputs.write(report);
    return exitCode(report, settings);
  } finally {
    progress.end();
    await source.close();
  }
}
