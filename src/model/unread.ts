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
    super(`${detail.service}:${detail.operation} in ${detail.region}: ${detail.message}`);
    this.name = "Unread";
    this.detail = detail;
  }
}
