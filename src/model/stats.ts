/** What was measured of one operation. Times are milliseconds. */
export interface OperationStats {
  readonly service: string;
  /** As AWS writes it. */
  readonly operation: string;
  readonly calls: number;
  /** Requests beyond one for each call. */
  readonly retries: number;
  /** Answers of AWS that it was asked too often. */
  readonly throttles: number;
  /** Of the bodies of its answers. */
  readonly bytes: number;
  /** Half of the requests took no longer than this; absent where none was sent. */
  readonly p50?: number;
  /** 19 of 20 took no longer. */
  readonly p95?: number;
  /** What calls waited for AWS's rate limits, all together. */
  readonly waited: number;
}

/** A call of the critical path. */
export interface ChainLink {
  readonly service: string;
  readonly operation: string;
  readonly region: string;
  /** From when it could begin until its answer was there. */
  readonly ms: number;
  /** How much of it was waiting for AWS's rate limits. */
  readonly waited: number;
}

/** How a scan went: what was asked how often, and what took the time. */
export interface ScanStats {
  /** By service, then by operation. */
  readonly operations: readonly OperationStats[];
  readonly total: Omit<OperationStats, "service" | "operation">;
  /** The longest chain of calls each of which needed the answer of the one before. */
  readonly chain: { readonly ms: number; readonly calls: readonly ChainLink[] };
}
