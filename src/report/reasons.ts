import type { UnreadReason } from "../model/index.ts";

/** Why something could not be read, in words that follow "could not be read:". */
export const REASONS: Readonly<Record<UnreadReason, string>> = {
  denied: "access denied",
  throttled: "AWS kept asking to slow down",
  expired: "the credentials expired during the scan",
  "region-not-enabled": "the region is not enabled for this account",
  "service-not-in-region": "its endpoint has no address",
  "not-offered": "AWS does not offer the service there",
  malformed: "the answer could not be understood",
  unreachable: "no connection to the service",
  "server-error": "the service failed",
  vanished: "it was deleted during the scan",
  interrupted: "the scan was stopped before this was read",
  "outside-scan": "it lies outside the scan's accounts or regions",
  "not-recorded": "the recording does not hold it",
  error: "it failed",
};
