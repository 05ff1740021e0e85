import { expect, it } from "vitest";
import { traffic } from "../../../src/services/kinesis/traffic.ts";

const { read, size } = traffic;
const of = (name: string) => ({ name }) as never;

it("asks for four metrics of each stream, and never for more than a call takes", () => {
  const asked = read.input([of("clicks"), of("orders")], new Date("2026-06-15T12:34:00Z")) as {
    MetricDataQueries: readonly { Id: string }[];
    StartTime: Date;
    EndTime: Date;
  };
  expect(asked.MetricDataQueries.map(({ Id }) => Id).join()).toBe("s0m0,s0m1,s0m2,s0m3,s1m0,s1m1,s1m2,s1m3");
  expect(asked.EndTime).toEqual(new Date("2026-06-15T12:00:00Z"));
  const hours = (asked.EndTime.getTime() - asked.StartTime.getTime()) / 3_600_000;
  expect(size * 4).toBeLessThanOrEqual(500);
  // The most values in a page.
  expect(size * 4 * hours).toBeLessThanOrEqual(100_800);
});

it("gives each stream its own hours", () => {
  const MetricDataResults = [{ Id: "s1m0", Values: [5, 6] }];
  expect(read.value({ MetricDataResults } as never, [of("clicks"), of("orders")])).toMatchObject([
    { IncomingBytes: [] },
    { IncomingBytes: [5, 6], IncomingRecords: [] },
  ]);
});
