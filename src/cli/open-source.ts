import { join, resolve } from "node:path";
import { Problem, type Source } from "../model/index.ts";
import { plan, readsOf } from "../plan/index.ts";
import { counted } from "../source/counted.ts";
import type { Progress } from "./progress.ts";
import type { Settings } from "./settings.ts";
import type { World } from "./world.ts";

/** The demo account, which ships with the package. */
const DEMO = "fixtures/demo/account.jsonl";

/** AWS, or a recording; recorded and counted as asked. */
export async function openSource(settings: Settings, world: World, progress: Progress): Promise<Source> {
  const source = await open(settings, world);
  return counted(await recordedIf(settings, world, source), progress.tally);
}

async function open(
  { flags, regions, envFiles, clientRoots, headRoom, rules }: Settings,
  world: World,
): Promise<Source> {
  const { cwd, packageRoot, now, interrupted: abort } = world;
  const recording = flags.demo ? join(packageRoot, DEMO) : flags.replay && resolve(cwd, flags.replay);
  if (recording) {
    const { Replay } = await import("../source/replay.ts");
    return new Replay(recording, regions);
  }
  const [{ Live }, { assertClients }, { credentialsAndRegion }] = await Promise.all([
    import("../source/live/index.ts"),
    import("../source/live/client-loader.ts"),
    import("../source/live/credentials.ts"),
  ]);
  await assertClients(readsOf(plan(rules)), clientRoots);
  const { credentials, region } = await credentialsAndRegion(flags.profile, regions?.[0]);
  const asked = { ...(regions && { regions }), ...(headRoom !== undefined && { pace: { headRoom } }) };
  return new Live({ credentials, region, ...asked, envFiles, cwd, now, abort, clientRoots });
}

async function recordedIf({ flags: { record } }: Settings, { cwd, version }: World, source: Source): Promise<Source> {
  if (record === undefined) return source;
  const { Recorded } = await import("../source/record.ts");
  try {
    return new Recorded(source, resolve(cwd, record), version);
  } catch (error) {
    throw new Problem(
      `The recording cannot be written to ${record} (${(error as NodeJS.ErrnoException).code}).`,
      "Nothing was read from AWS.",
    );
  }
}
