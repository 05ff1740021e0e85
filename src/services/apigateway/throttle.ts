/** Requests a second, as a stage, route or plan says it; absent or -1: not limited there. */
export type RateLimit = number | undefined;

/**
 * Whether a rate is a limit of its own: AWS writes the account's limit into settings that were made for another
 * reason, such as logging.
 * @param ofAccount the account's limit, only asked where it decides
 */
export function isLimit(rate: RateLimit, ofAccount: () => RateLimit): boolean {
  if (rate === undefined || rate < 0) return false;
  const most = ofAccount();
  return most === undefined || rate < most;
}

/** `no rate limit`, `10000 requests a second, not less than the account's own limit`. */
export const rateInWords = (rate: RateLimit): string =>
  rate === undefined || rate < 0 ? "no rate limit" : `${rate} requests a second, not less than the account's own limit`;
