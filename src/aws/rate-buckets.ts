import { LIMITS } from "./limits.ts";
import type { Rate } from "./service-limits.ts";

/** Percent of each bucket that a scan leaves to others, where the user does not say otherwise. */
export const HEAD_ROOM = 30;

/** A bucket that calls take a token from: one for each account, and for each region unless it is global. */
export interface RateBucket {
  /** Calls with the same name, in one account and region, share it. */
  readonly name: string;
  readonly capacity: number;
  /** Tokens that it regains a second. */
  readonly refill: number;
  readonly global: boolean;
  /** Whether AWS says so; otherwise the values were measured. */
  readonly published: boolean;
  readonly source: string;
}

/** The clients that speak to one API. */
const SAME_API: Readonly<Record<string, string>> = { docdb: "rds", neptune: "rds" };

/**
 * The buckets that one call takes a token from: its operation's own, and those that operations share. None where no
 * limit is known.
 * @param client npm package of the SDK client
 * @param operation as AWS writes it: `DescribeInstances`
 * @param plain the call has neither a filter nor a page size, for which EC2 has smaller buckets
 */
export function rateBuckets(client: string, operation: string, plain = false): readonly RateBucket[] {
  const short = client.replace(/^@aws-sdk\/client-/, "");
  const limits = LIMITS[short];
  if (!limits) return [];
  const { source, published = true, global = false, each, apis = {}, plain: small, shared = [] } = limits;
  const bucket = (name: string, [capacity, refill]: Rate) => ({ name, capacity, refill, global, published, source });
  const isSmall = plain && small?.only.includes(operation);
  const own = isSmall ? small!.rate : (apis[operation] ?? each);
  const name = `${SAME_API[short] ?? short}:${operation}${isSmall ? " (plain)" : ""}`;
  const taking = shared.filter(
    ({ only, except }) => (only?.includes(operation) ?? true) && !except?.includes(operation),
  );
  return [...(own ? [bucket(name, own)] : []), ...taking.map((one) => bucket(one.name, one.rate))];
}

/** Whether a call has neither a filter nor a page size: see `rateBuckets`. */
export const isPlain = ({ pageSize }: { readonly pageSize?: number }, input: object): boolean =>
  pageSize === undefined && !("MaxResults" in input || "Filters" in input);

/** What a scan takes of a bucket when it leaves so many percent of it to others. */
export function shareOf({ capacity, refill }: Pick<RateBucket, "capacity" | "refill">, headRoom: number) {
  const share = 1 - headRoom / 100;
  return { capacity: Math.max(1, capacity * share), refill: refill * share };
}
