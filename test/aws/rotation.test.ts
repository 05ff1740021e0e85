import { expect, it } from "vitest";
import { rotationDueBy } from "../../src/aws/rotation.ts";

// A Tuesday.
const since = new Date("2026-03-10T15:30:00Z");
const due = (ScheduleExpression: string, Duration?: string) =>
  rotationDueBy({ ScheduleExpression, Duration }, since)?.toISOString();

it.each([
  ["a rate in days ends with its day", "rate(10 days)", undefined, "2026-03-21T00:00:00.000Z"],
  ["a rate of one day", "rate(1 day)", undefined, "2026-03-12T00:00:00.000Z"],
  ["a rate in hours leaves one hour", "rate(12 hours)", undefined, "2026-03-11T04:30:00.000Z"],
  ["a rate in hours with a window", "rate(12 hours)", "3h", "2026-03-11T06:30:00.000Z"],
  ["the first of the month", "cron(0 16 1 * ? *)", "2h", "2026-04-01T18:00:00.000Z"],
  ["later the same day", "cron(0 16 * * ? *)", "2h", "2026-03-10T18:00:00.000Z"],
  ["the hour has passed: the next day", "cron(0 8 * * ? *)", undefined, "2026-03-12T00:00:00.000Z"],
  ["every eight hours", "cron(0 /8 * * ? *)", "1h", "2026-03-10T17:00:00.000Z"],
  ["the last day of the month", "cron(0 0 L * ? *)", undefined, "2026-04-01T00:00:00.000Z"],
  ["the first Sunday of the month", "cron(0 8 ? * 1#1 *)", "1h", "2026-04-05T09:00:00.000Z"],
  ["the last Friday of the month", "cron(0 8 ? * 6L *)", "1h", "2026-03-27T09:00:00.000Z"],
  ["a range of weekdays", "cron(0 8 ? * THU-FRI *)", "1h", "2026-03-12T09:00:00.000Z"],
  ["every third month from January", "cron(0 10 1 JAN/3 ? *)", "1h", "2026-04-01T11:00:00.000Z"],
  ["a list of days", "cron(0 10 5,20 * ? *)", "1h", "2026-03-20T11:00:00.000Z"],
])("%s", (_, expression, duration, expected) => expect(due(expression, duration)).toBe(expected));

it("takes the days where there is no expression, and where it does not understand one", () => {
  for (const ScheduleExpression of [undefined, "cron(0 8 1W * ? *)", "cron(nonsense)", "cron(0 8 31 2 ? *)"])
    expect(rotationDueBy({ AutomaticallyAfterDays: 30, ScheduleExpression }, since)).toEqual(
      new Date("2026-04-10T00:00:00Z"),
    );
});

it("knows no time without a schedule", () => expect(rotationDueBy({}, since)).toBeUndefined());
