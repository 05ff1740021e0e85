/** How many calls a bucket holds when full, and how many it regains a second. */
export type Rate = readonly [capacity: number, refill: number];

interface Shared {
  readonly name: string;
  readonly rate: Rate;
  /** Only these operations; by default all. */
  readonly only?: readonly string[];
  readonly except?: readonly string[];
}

/** What is known of one SDK client. */
export interface ServiceLimits {
  /** Where it is said. */
  readonly source: string;
  /** Not by AWS: measured, and good to work with. */
  readonly published?: false;
  /** The account has one bucket for all regions. */
  readonly global?: true;
  /** Every operation by itself, but for those named in `apis`. */
  readonly each?: Rate;
  readonly apis?: Readonly<Record<string, Rate>>;
  /** Smaller buckets of their own for calls with neither filter nor page size. */
  readonly plain?: { readonly rate: Rate; readonly only: readonly string[] };
  /** Buckets that operations take from together, beside their own. */
  readonly shared?: readonly Shared[];
}

/** One rate for several operations, each of which has it for itself. */
export const rates = (rate: Rate, ...operations: readonly string[]): Readonly<Record<string, Rate>> =>
  Object.fromEntries(operations.map((operation) => [operation, rate]));

/** One bucket for several operations. */
export const together = (name: string, rate: Rate, ...only: readonly string[]): Shared => ({ name, rate, only });
