import { isPlain, type RateBucket, rateBuckets, shareOf } from "../aws/rate-buckets.ts";
import { operationName } from "../model/index.ts";
import type { AnyRead } from "./calls.ts";

/** What a scan wants of one of AWS's rate buckets, and how long it takes to get it. */
export interface BucketLoad extends Omit<RateBucket, "global"> {
  /** The region of the bucket; `global` where one serves all. */
  readonly region: string;
  readonly calls: number;
  /** What the scan takes of it: the head-room is gone from both. */
  readonly capacity: number;
  readonly refill: number;
  /** No scan can be faster than this. */
  readonly seconds: number;
}

/** Adds calls up by the buckets that they take from. */
export class Loads {
  private readonly headRoom: number;
  private readonly loads = new Map<string, { bucket: RateBucket; region: string; calls: number }>();

  /** @param headRoom percent of each bucket that is left to others */
  constructor(headRoom: number) {
    this.headRoom = headRoom;
  }

  /** @param input where it is known; a call that depends on others names what it asks about */
  add(read: AnyRead, region: string, calls: number, input?: object): void {
    const plain = input !== undefined && isPlain(read, input);
    for (const bucket of rateBuckets(read.service.client, operationName(read), plain)) {
      const place = bucket.global ? "global" : region;
      const key = `${place} ${bucket.name}`;
      const load = this.loads.get(key) ?? { bucket, region: place, calls: 0 };
      this.loads.set(key, load);
      load.calls += calls;
    }
  }

  /** The bucket that takes longest; of equals the one with the most calls. */
  worst(): BucketLoad | undefined {
    const loads = [...this.loads.values()].map(({ bucket: { global: _, ...bucket }, region, calls }) => {
      const { capacity, refill } = shareOf(bucket, this.headRoom);
      return { ...bucket, region, calls, capacity, refill, seconds: Math.max(0, calls - capacity) / refill };
    });
    return loads.sort((a, b) => b.seconds - a.seconds || b.calls - a.calls)[0];
  }
}
