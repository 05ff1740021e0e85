import type { Traffic } from "./traffic.ts";

/** What one shard takes in an hour: 1 MiB and 1000 records a second. */
const BYTES = 1024 * 1024 * 3600;
const RECORDS = 1000 * 3600;

/** How the shards of a stream fared in the last seven days. */
export interface Load {
  /** The part of what its shards take that came in the busiest hour, in percent. */
  readonly peakPercent: number;
  /** Hours in which producers were turned away. */
  readonly writesThrottled: number;
  /** Hours in which consumers were. */
  readonly readsThrottled: number;
}

export function loadOf(traffic: Traffic, shards: number): Load {
  const peak = (values: readonly number[], most: number) => (Math.max(0, ...values) / (most * shards)) * 100;
  const hours = (values: readonly number[]) => values.filter((value) => value > 0).length;
  return {
    peakPercent: Math.max(peak(traffic.IncomingBytes, BYTES), peak(traffic.IncomingRecords, RECORDS)),
    writesThrottled: hours(traffic.WriteProvisionedThroughputExceeded),
    readsThrottled: hours(traffic.ReadProvisionedThroughputExceeded),
  };
}
