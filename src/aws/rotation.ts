import { cronStarts } from "./rotation-cron.ts";

/** A secret's schedule as Secrets Manager tells it; the days are also told for a schedule that was set by expression. */
export interface RotationRules {
  readonly AutomaticallyAfterDays?: number | undefined;
  readonly ScheduleExpression?: string | undefined;
  /** Length of the window in which rotation happens: `3h`. */
  readonly Duration?: string | undefined;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * The moment by which the first rotation after `since` must have happened: the end of its window, in case of doubt the
 * end of that day, which no window outlasts. Undefined when the rules hold no schedule.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html
 */
export function rotationDueBy(rules: RotationRules, since: Date): Date | undefined {
  const { ScheduleExpression = "", AutomaticallyAfterDays: days } = rules;
  const [, count, unit] = /^rate\(\s*(\d+)\s+(hour|day)s?\s*\)$/i.exec(ScheduleExpression.trim()) ?? [];
  const windowHours = Number(/^(\d+)h$/.exec(rules.Duration ?? "")?.[1] ?? Number.NaN);
  if (count && unit?.toLowerCase() === "hour")
    return new Date(since.getTime() + (Number(count) + (windowHours || 1)) * HOUR);
  if (count) return endOfDay(since.getTime() + Number(count) * DAY);
  const start = cronStarts(ScheduleExpression, since);
  if (start) return windowHours ? new Date(start.getTime() + windowHours * HOUR) : endOfDay(start.getTime());
  return days ? endOfDay(since.getTime() + days * DAY) : undefined;
}

const endOfDay = (time: number) => new Date(Math.floor(time / DAY) * DAY + DAY);
