import { expect, it } from "vitest";
import { MSK_BROKERS, partitionLimits } from "../../src/aws/msk-brokers.ts";

it("warns when the figures are a year old", () => {
  const age = (Date.now() - Date.parse(MSK_BROKERS.asOf)) / 86_400_000;
  if (age > 365)
    console.warn(
      `The figures of src/aws/msk-brokers.ts are of ${MSK_BROKERS.asOf}: compare them with ${MSK_BROKERS.source}.`,
    );
  expect(age).toBeGreaterThan(0);
});

it.each([
  ["kafka.t3.small", 300],
  ["kafka.m5.large", 1000],
  ["kafka.m7g.xlarge", 1000],
  ["kafka.m5.2xlarge", 2000],
  ["kafka.m5.24xlarge", 4000],
  ["kafka.m7g.16xlarge", 4000],
  ["express.m7g.large", undefined],
  ["kafka.m7g.24xlarge", undefined],
])("a broker of %s should hold %s partitions at most", (type, most) =>
  expect(partitionLimits(type)?.recommended).toBe(most),
);
