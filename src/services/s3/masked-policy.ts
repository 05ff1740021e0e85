/**
 * Condition keys whose values people use as a password between a site or a CDN and the bucket; and the token that
 * callers of a function bring.
 */
const SECRET_KEYS = new Set(["aws:referer", "aws:useragent", "lambda:eventsourcetoken"]);

export const MASK = "(masked)";

/** A policy's text without the values of what may be a password. Text that is no JSON is dropped whole. */
export function maskedPolicy(text: string): string {
  try {
    return JSON.stringify(
      JSON.parse(text, (key, value: unknown) => (SECRET_KEYS.has(key.toLowerCase()) ? MASK : value)),
    );
  } catch {
    return MASK;
  }
}
