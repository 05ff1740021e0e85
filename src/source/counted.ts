import type { Source } from "../model/index.ts";

/** Calls sent, and calls answered (or failed). */
export interface Count {
  sent: number;
  done: number;
}

/** How far a scan is: in all, by region and by service. */
export interface Tally extends Count {
  readonly regions: Map<string, Count>;
  readonly services: Map<string, Count>;
}

export const emptyTally = (): Tally => ({ sent: 0, done: 0, regions: new Map(), services: new Map() });

/** A source that counts its calls into a tally. */
export function counted(source: Source, tally: Tally): Source {
  return {
    origin: source.origin,
    readAt: source.readAt,
    envFiles: source.envFiles,
    accounts: () => source.accounts(),
    close: () => source.close(),
    send: async (call) => {
      const counts = [tally, part(tally.regions, call.region), part(tally.services, call.read.service.name)];
      for (const count of counts) count.sent++;
      try {
        return await source.send(call);
      } finally {
        for (const count of counts) count.done++;
      }
    },
  };
}

function part(parts: Map<string, Count>, name: string): Count {
  const count = parts.get(name) ?? { sent: 0, done: 0 };
  parts.set(name, count);
  return count;
}
