/** Why something could not be read; the words of a gap in the report. */
export type UnreadReason =
  | "denied"
  | "throttled"
  | "expired"
  | "region-not-enabled"
  | "service-not-in-region"
  | "not-offered"
  | "malformed"
  | "unreachable"
  | "server-error"
  | "vanished"
  | "interrupted"
  | "outside-scan"
  | "not-recorded"
  | "error";

export interface UnreadDetail {
  readonly reason: UnreadReason;
  readonly account: string;
  readonly region: string;
  readonly service: string;
  readonly operation: string;
  /** AWS's error code, or ours where no answer came. */
  readonly code: string;
  readonly message: string;
  /** The IAM action that the caller lacks, when that is the cause. */
  readonly action?: string;
}

/**
 * Raised when a rule touches what could not be read. The engine turns it into the verdict `unknown`;
 * rules never catch it.
 */
export class Unread extends Error {
  readonly detail: UnreadDetail;
  constructor(detail: UnreadDetail) {
    // It is no fault of the program: where it was raised says nothing, and finding that out takes longest of all.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(`${detail.service}:${detail.operation} in ${detail.region}: ${detail.message}`);
    Error.stackTraceLimit = stackTraceLimit;
    this.name = "Unread";
    this.detail = detail;
  }
}
