import { resolve } from "node:path";
import { Problem, type Source } from "../model/index.ts";
import { visible } from "../report/visible.ts";
import { type Loaded, loadBegun } from "../source/load.ts";
import { Resumed } from "../source/resume.ts";
import { assertWritable } from "./outputs.ts";
import type { ScanFlags } from "./settings.ts";
import type { World } from "./world.ts";

/** A scan that was begun, and with what: its regions and its files are those of the whole. */
export interface Begun {
  readonly regions: readonly string[];
  readonly envFiles: readonly string[];
  source(live: Source): Source;
}

const DAY_MS = 86_400_000;

/** @throws {Problem} when the recording cannot be gone on with, before anything is asked */
export async function begun(path: string, { record, quiet }: ScanFlags, world: World): Promise<Begun> {
  const full = resolve(world.cwd, path);
  if (record !== undefined && resolve(world.cwd, record) !== full)
    throw new Problem(
      `--resume ${path} goes on writing to that file, so --record cannot name another.`,
      "Leave --record out.",
    );
  const loaded = loadBegun(full);
  assertWritable(full, path, "recording");
  const { accounts, envFiles } = loaded.header;
  if (!quiet) for (const note of notes(path, loaded, world)) world.stderr.write(`${visible(note)}\n`);
  return {
    regions: [...new Set(accounts.flatMap(({ regions }) => regions))],
    envFiles,
    source: (live) => new Resumed(live, loaded),
  };
}

function* notes(path: string, { whole, header }: Loaded, { now }: World): Generator<string> {
  if (whole) yield `The scan of ${path} came to its end: only what could not be read is asked again.`;
  const days = Math.floor((now().getTime() - header.readAt.getTime()) / DAY_MS);
  if (days < 1) return;
  const ago = days === 1 ? "a day" : `${days} days`;
  yield `${path} was begun ${ago} ago: what it holds is as it was then, and ages are told as of then.`;
}

export function tellHowToGoOn({ argv, stderr }: World): void {
  stderr.write(`Not all was read; what was is kept. Go on with:\n  ${visible(goOnCommand(argv))}\n`);
}

/** How to go on with a scan that was stopped: the same command, to be copied. */
export function goOnCommand(argv: readonly string[]): string {
  const words: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const [flag, value] = argv[i]!.split(/=(.*)/s) as [string, string | undefined];
    if (flag === "--record" || flag === "--resume") words.push("--resume", value ?? argv[++i]!);
    // The recording knows them.
    else if (flag === "--region" || flag === "--env-file") i += value === undefined ? 1 : 0;
    else words.push(argv[i]!);
  }
  return ["cloud-audit", ...words.map(quoted)].join(" ");
}

const quoted = (word: string) => (/^[\w./:=,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
