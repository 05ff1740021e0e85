import { describe, expect, it } from "vitest";
import { calendars, daysLeft, endOfSupport, isProduct } from "../../src/aws/end-of-support.ts";

const DAY = 86_400_000;

it.each(Object.entries(calendars))("warns when the calendar of %s is a year old", (product, { asOf, source }) => {
  const age = (Date.now() - Date.parse(asOf)) / DAY;
  if (age > 365)
    console.warn(`The dates of ${product} in src/aws/end-of-support.ts are of ${asOf}: compare them with ${source}.`);
  expect(age).toBeGreaterThan(0);
});

it.each(Object.entries(calendars))("has real days for %s", (_, { ends }) => {
  for (const day of Object.values(ends).filter((end) => end !== undefined))
    expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
});

describe("end of support", () => {
  it.each([
    ["rds-postgres", "16.4", "16", "2029-02-28"],
    ["rds-postgres", "9.6.24", "9.6", "2022-04-30"],
    ["rds-mysql", "8.0.40", "8.0", "2026-07-31"],
    ["rds-mariadb", "10.11.4", "10.11", "2028-02-29"],
    ["aurora-mysql", "5.7.mysql_aurora.2.11.2", "5.7", "2024-10-31"],
    ["aurora-postgresql", "13.18", "13", "2026-02-28"],
    ["elasticache-redis", "7.1", "7", undefined],
    ["opensearch-opensearch", "3.1", "3", undefined],
    ["opensearch-opensearch", "2.19", "2.19", "2027-11-07"],
    ["opensearch-elasticsearch", "7.10", "7.10", "2027-11-07"],
    ["opensearch-elasticsearch", "7.1", "7", "2025-11-07"],
    ["msk", "3.7.x", "3.7", "2026-09-01"],
    ["msk", "2.8.2.tiered", "2.8.2", "2025-01-14"],
    ["msk", "2.4.1.1", "2.4", "2024-06-08"],
    ["eks", "1.33", "1.33", "2026-07-29"],
  ] as const)("of %s %s is that of %s", (product, version, major, endsOn) =>
    expect(endOfSupport(product, version)).toMatchObject({ known: true, version: major, endsOn }),
  );

  it("is not known for what the calendar does not name", () => {
    expect(endOfSupport("rds-postgres", "98.1")).toMatchObject({ known: false });
    expect(endOfSupport("rds-mysql", "8")).toMatchObject({ known: false });
    expect(endOfSupport("rds-mysql", "toString")).toMatchObject({ known: false });
    expect([isProduct("rds-mysql"), isProduct("rds-oracle"), isProduct("toString")]).toEqual([true, false, false]);
  });
});

describe("days left of a support", () => {
  it.each([
    ["on the day before", "2026-07-30T00:00:00Z", 2],
    ["in the morning of the last day", "2026-07-31T06:00:00Z", 0.75],
    ["when the last day is over", "2026-08-01T00:00:00Z", 0],
  ])("%s", (_, now, left) => expect(daysLeft("2026-07-31", new Date(now))).toBe(left));

  it("never end where no end is announced", () => expect(daysLeft(undefined, new Date())).toBe(Infinity));
});
