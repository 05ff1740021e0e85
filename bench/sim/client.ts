import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cleanEnv } from "../clock.ts";
import type { Command, Told } from "./messages.ts";

const root = join(import.meta.dirname, "..", "..");

/** Runs TypeScript. */
export const JITI = join(root, "node_modules", "jiti", "lib", "jiti-cli.mjs");

/** What a process of a client took. */
export interface Took {
  readonly wallMs: number;
  readonly cpuMs: number;
  /** The most memory it held. */
  readonly mostMb: number;
}

/** The simulator in its own process. */
export interface Aws {
  begin(command: Command): Promise<void>;
  told(): Promise<
    Required<Pick<Told, "calls" | "throttled" | "least" | "byOperation" | "buckets" | "connections">> & Told
  >;
  /** Runs a script of Node against it, as `account`. */
  run(args: readonly string[], options?: { readonly account?: string; readonly tls?: boolean }): Promise<Took>;
  close(): void;
}

export async function startAws(): Promise<Aws> {
  const child = spawn(process.execPath, [JITI, join(import.meta.dirname, "main.ts")], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...cleanEnv, NODE_NO_WARNINGS: "1" },
  });
  const answer = async (): Promise<Told> => ((await once(child, "message")) as [Told])[0];
  const ask = (command: Command) => {
    const told = answer();
    child.send(command);
    return told;
  };
  const { url, ca } = await answer();
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  let runs = 0;
  return {
    begin: async (command) => void (await ask(command)),
    told: async () => (await ask({})) as Awaited<ReturnType<Aws["told"]>>,
    run: async (args, { account = "111122223333", tls = true } = {}) => {
      const usage = join(folder, `${runs++}.json`);
      const env = {
        ...cleanEnv,
        ...(tls ? { HTTPS_PROXY: url!, NODE_EXTRA_CA_CERTS: ca! } : { AWS_ENDPOINT_URL: url! }),
        ...{ AWS_REGION: "us-east-1", AWS_ACCESS_KEY_ID: `AKIA${account}`, AWS_SECRET_ACCESS_KEY: "bench" },
        ...{
          BENCH_USAGE: usage,
          NODE_OPTIONS: `--require ${join(import.meta.dirname, "usage.cjs")}`,
          NODE_NO_WARNINGS: "1",
        },
      };
      const started = performance.now();
      const measured = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"], env });
      const [code] = (await once(measured, "exit")) as [number | null];
      const wallMs = performance.now() - started;
      if (code === null || code === 2) throw new Error(`node ${args.join(" ")} ended with ${code}`);
      return { wallMs, ...(JSON.parse(readFileSync(usage, "utf8")) as Omit<Took, "wallMs">) };
    },
    close: () => {
      child.disconnect();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
