import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import type { World } from "../../src/cli/world.ts";
import { main } from "../../src/main.ts";

export const packageRoot = join(import.meta.dirname, "..", "..");

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in this process, in a world of its own. */
export async function run(argv: readonly string[], over: Partial<World> = {}): Promise<Ran> {
  let [out, err] = ["", ""];
  const world: World = {
    argv,
    env: {},
    cwd: folder,
    packageRoot,
    version: "1.2.3",
    stdout: { write: (text) => (out += text), columns: 100 },
    stderr: { write: (text) => (err += text), columns: 100 },
    now: () => new Date("2026-06-15T12:00:00Z"),
    interrupted: new AbortController().signal,
    ...over,
  };
  const code = await main(world);
  return { code, stdout: out, stderr: err };
}

/** A folder of its own for each test, where commands run. */
export let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cloud-audit-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes files into the folder, by path. */
export function files(texts: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Words on one line, however they were wrapped. */
export const flat = (text: string): string => text.replace(/\s+/g, " ");
