import type { ScanStats } from "../model/index.ts";
import { statsText } from "../report/stats-text.ts";
import type { OutputFlags } from "./output-plan.ts";
import { terminal } from "./terminal.ts";
import type { World } from "./world.ts";

/** Tells how the scan went, beside the report: on standard error. */
export function tellStats(stats: ScanStats, flags: OutputFlags, world: World): void {
  world.stderr.write(statsText(stats, terminal({ ...world, stdout: world.stderr }, flags)));
}
