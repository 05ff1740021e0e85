const DAY = 86_400_000;

/** Days, with their parts, that have passed from one moment to another. */
export const daysSince = (time: Date, now: Date): number => (now.getTime() - time.getTime()) / DAY;

/** The day of a moment as people write it in UTC: `2026-06-15`. */
export const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

/** `1 day`, `97 days`. */
export function inDays(days: number): string {
  const whole = Math.floor(days);
  return `${whole} ${whole === 1 ? "day" : "days"}`;
}
