import { dayOf, daysSince } from "../../aws/age.ts";
import type { Credential, Credentials } from "./credentials-of.ts";

/** A credential that works and lies idle, and since when. */
export interface Idle extends Credential {
  /** `password was last used on 2026-01-02`. */
  readonly words: string;
}

/**
 * Passwords and active keys that were not used for so many days; those that were never used count from when they were
 * made. What the report gives no date at all for counts from the user's making.
 */
export function idleCredentials(own: Credentials, now: Date, days: number): readonly Idle[] {
  const all = [...(own.password ? [own.password] : []), ...own.activeKeys];
  return all.flatMap((one) => {
    const since = one.lastUsed ?? one.since ?? own.created;
    if (!since || daysSince(since, now) < days) return [];
    const words = one.lastUsed
      ? `${one.what} was last used on ${dayOf(since)}`
      : `${one.what}, made on ${dayOf(since)}, was never used`;
    return [{ ...one, words }];
  });
}
