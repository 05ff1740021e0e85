import type { Account } from "../model/index.ts";
import { emptyTally, type Tally } from "../source/counted.ts";
import type { ScanFlags } from "./settings.ts";
import type { World } from "./world.ts";

/** Counts the calls of a scan, and shows them on a terminal's standard error while it runs. */
export interface Progress {
  readonly tally: Tally;
  begin(accounts: readonly Account[]): void;
  end(): void;
}

const FRAME_MS = 100;

export function progressOn({ quiet }: ScanFlags, { stderr, now }: World): Progress {
  const started = now().getTime();
  const tally = emptyTally();
  let accounts: readonly Account[] = [];
  let timer: NodeJS.Timeout | undefined;
  const shown = stderr.isTTY === true && !quiet;
  const draw = () => {
    const line = status(tally, accounts, (now().getTime() - started) / 1000);
    stderr.write(`\r\u001b[2K${line.slice(0, (stderr.columns ?? 80) - 1)}`);
  };
  if (shown) (timer = setInterval(draw, FRAME_MS)).unref();
  return {
    tally,
    begin: (found) => (accounts = found),
    end: () => {
      if (!timer) return;
      clearInterval(timer);
      timer = undefined;
      stderr.write("\r\u001b[2K");
    },
  };
}

function status({ sent, done, regions, services }: Tally, accounts: readonly Account[], seconds: number): string {
  const finished = (parts: Tally["regions"]) => [...parts.values()].filter((part) => part.sent === part.done).length;
  const of = (name: string, parts: Tally["regions"]) => `${finished(parts)}/${parts.size} ${name}`;
  const who = accounts.length === 1 ? accounts[0]!.id : accounts.length ? `${accounts.length} accounts` : "signing in";
  return [
    who,
    of("regions", regions),
    of("services", services),
    `${done}/${sent} calls`,
    `${seconds.toFixed(0)} s`,
  ].join(" · ");
}
