import { type Call, operationName, type OperationStats, type ScanStats, type Source, Unread } from "../model/index.ts";
import { criticalPath, type MeasuredCall } from "../plan/critical-path.ts";
import type { Plan } from "../plan/index.ts";
import type { PaceWatch } from "./live/pace.ts";
import type { Request, RequestWatch } from "./live/watch.ts";

/** Counts of one operation. */
interface Count {
  readonly service: string;
  readonly operation: string;
  calls: number;
  /** First requests of calls, as far as the network saw them. */
  first: number;
  again: number;
  throttles: number;
  /** Calls that ended as throttled, so that their last refusal led to no other request. */
  givenUp: number;
  bytes: number;
  waited: number;
  readonly latencies: number[];
}

/** Measures a scan: what is asked through it, and what the live source tells of pace and network. */
export class Meter implements PaceWatch, RequestWatch {
  private readonly counts = new Map<string, Count>();
  private readonly calls = new Map<Call, MeasuredCall>();

  /** A source whose calls are measured. */
  over(source: Source): Source {
    return {
      origin: source.origin,
      readAt: source.readAt,
      envFiles: source.envFiles,
      accounts: () => source.accounts(),
      close: () => source.close(),
      send: async (call) => {
        const { read, region, input, page } = call;
        const began = performance.now();
        const measured: MeasuredCall = { read, region, input, page, began, ended: began, waited: 0 };
        this.calls.set(call, measured);
        const count = this.count(read.service.name, operationName(read));
        count.calls++;
        try {
          return await source.send(call);
        } catch (error) {
          if (error instanceof Unread && error.detail.reason === "throttled") count.givenUp++;
          throw error;
        } finally {
          measured.ended = performance.now();
        }
      },
    };
  }

  waited(call: Call, ms: number): void {
    this.count(call.read.service.name, operationName(call.read)).waited += ms;
    const measured = this.calls.get(call);
    if (measured) measured.waited += ms;
  }

  throttled({ read }: Call): void {
    this.count(read.service.name, operationName(read)).throttles++;
  }

  requested({ service, operation, ms, bytes, again }: Request): void {
    const count = this.count(service.name, operation);
    count.latencies.push(ms);
    count.bytes += bytes;
    if (again) count.again++;
    else count.first++;
  }

  stats(plan: Plan): ScanStats {
    const counts = [...this.counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
    const operations = counts.map((count) => ({ service: count.service, operation: count.operation, ...told(count) }));
    const sum = (of: "calls" | "retries" | "throttles" | "bytes" | "waited") =>
      operations.reduce((total, operation) => total + operation[of], 0);
    const [calls, retries, throttles, bytes, waited] = [
      ...[sum("calls"), sum("retries"), sum("throttles"), sum("bytes"), sum("waited")],
    ] as [number, number, number, number, number];
    const latencies = counts.flatMap((count) => count.latencies);
    return {
      operations,
      total: { calls, retries, throttles, bytes, waited, ...percentiles(latencies) },
      chain: criticalPath(plan, [...this.calls.values()]),
    };
  }

  private count(service: string, operation: string): Count {
    const key = `${service} ${operation}`;
    let count = this.counts.get(key);
    if (!count) {
      const none = { calls: 0, first: 0, again: 0, throttles: 0, givenUp: 0, bytes: 0, waited: 0 };
      this.counts.set(key, (count = { service, operation, ...none, latencies: [] }));
    }
    return count;
  }
}

function told(count: Count): Omit<OperationStats, "service" | "operation"> {
  const { again, throttles, givenUp, bytes, waited, latencies } = count;
  const resent = throttles - Math.min(givenUp, throttles);
  // Who we are, the regions and the like are asked past the scan, and only the network sees them.
  const calls = count.calls || count.first - resent;
  return { calls, retries: again + resent, throttles, bytes, waited, ...percentiles(latencies) };
}

function percentiles(latencies: readonly number[]): Pick<OperationStats, "p50" | "p95"> {
  if (latencies.length === 0) return {};
  const sorted = Float64Array.from(latencies).sort();
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1]!;
  return { p50: at(0.5), p95: at(0.95) };
}
