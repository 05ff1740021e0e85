import { join, resolve } from "node:path";
import { LOCAL, type Source } from "../model/index.ts";
import { type Plan, readsOf } from "../plan/index.ts";
import { counted, type Tally } from "../source/counted.ts";
import type { Meter } from "../source/meter.ts";
import type { Traffic } from "../source/traffic.ts";
import { assertWritable } from "./outputs.ts";
import type { Asked, Settings } from "./settings.ts";
import type { World } from "./world.ts";

/** The demo account, which ships with the package. */
const DEMO = "fixtures/demo/account.jsonl";

/** AWS, or a recording, opened while it is not yet known what will be asked. */
export interface Opened {
  /**
   * Ready to be asked; recorded if that is wanted, and counted into the tally.
   * @throws {Problem} when a recording cannot be read or written, or the client of a user's rule is missing
   */
  source(planned: Plan, settings: Settings, tally: Tally): Promise<Source>;
  /** What waits on its way to AWS; undefined where nothing is sent there. */
  readonly traffic?: Traffic | undefined;
  close(): Promise<void>;
}

/**
 * Opens a recording, or begins to sign in to AWS.
 * @param meter told how the requests to AWS fare
 */
export async function openSource(asked: Asked, world: World, meter?: Meter): Promise<Opened> {
  const { flags } = asked;
  const recording = flags.demo ? join(world.packageRoot, DEMO) : flags.replay && resolve(world.cwd, flags.replay);
  if (recording) return openRecording(recording);
  if (flags.resume === undefined) return openLive(asked, world, (live) => recordedIf(flags.record, world, live), meter);
  const { begun } = await import("./resume.ts");
  const { regions, envFiles, source } = await begun(flags.resume, flags, world);
  return openLive({ ...asked, regions, envFiles }, world, source, meter);
}

function openRecording(path: string): Opened {
  return {
    async source(_, { regions }, tally) {
      const { Replay } = await import("../source/replay.ts");
      return counted(new Replay(path, regions), tally);
    },
    close: async () => {},
  };
}

/** A source that is written down, or may be. */
type Noted = Source & { readonly unfinished?: boolean };

async function openLive(
  asked: Asked,
  world: World,
  notedBy: (live: Source) => Noted | Promise<Noted>,
  meter: Meter | undefined,
): Promise<Opened> {
  const { flags, regions, headRoom, envFiles } = asked;
  const { cwd, now, interrupted: abort } = world;
  if (flags.record !== undefined) assertWritable(resolve(cwd, flags.record), flags.record, "recording");
  const [{ Live }, { credentialsAndRegion }] = await Promise.all([
    import("../source/live/index.ts"),
    import("../source/live/credentials.ts"),
  ]);
  const { credentials, region: configured } = await credentialsAndRegion(flags.profile);
  const pace = { ...(headRoom !== undefined && { headRoom }), ...(meter && { watch: meter }) };
  const open = (region: string) => new Live({ credentials, region, pace, watch: meter, envFiles, cwd, now, abort });
  const region = configured || regions?.[0];
  let live = region === undefined || meansFiles(flags) ? undefined : open(region);
  await live?.signIn();
  let noted: Noted | undefined;
  return {
    async source(planned, { clientRoots, ...settings }, tally) {
      const reads = readsOf(planned);
      if (reads.every(({ service }) => service.name === LOCAL)) {
        const { LocalFiles } = await import("../source/local.ts");
        return counted(new LocalFiles(asked, world), tally);
      }
      const { assertClients } = await import("../source/live/client-loader.ts");
      await assertClients(reads, clientRoots);
      const named = regions ?? settings.regions;
      live ??= open(region ?? named?.[0] ?? "us-east-1");
      live.prepare({ regions: named, clientRoots });
      return counted((noted = await notedBy(live)), tally);
    },
    get traffic() {
      return live?.traffic;
    },
    async close() {
      await (noted ?? live)?.close();
      if (noted?.unfinished && !flags.quiet) (await import("./resume.ts")).tellHowToGoOn(world);
    },
  };
}

/** Whether only rules about the user's own files are named: nobody need sign in for those. */
const meansFiles = ({ rule, service }: Asked["flags"]) =>
  service?.every((name) => name === "project") || rule?.every((id) => id.startsWith("project-"));

async function recordedIf(path: string | undefined, { cwd, version }: World, source: Source): Promise<Noted> {
  if (path === undefined) return source;
  const { Recorded } = await import("../source/record.ts");
  return new Recorded(source, resolve(cwd, path), version);
}
