import { describe, expect, it } from "vitest";
import { dnsSuffix, homeRegion, partitionOf, type Partition } from "../../src/aws/partition.ts";

const facts: [Partition, string[], string, string][] = [
  ["aws", ["us-east-1", "eu-isle-1", "il-central-1", "mx-central-1", "cnx-1"], "amazonaws.com", "us-east-1"],
  ["aws-cn", ["cn-north-1", "cn-northwest-1"], "amazonaws.com.cn", "cn-northwest-1"],
  ["aws-us-gov", ["us-gov-west-1", "us-gov-east-1"], "amazonaws.com", "us-gov-west-1"],
  ["aws-iso", ["us-iso-east-1", "us-iso-west-1"], "c2s.ic.gov", "us-iso-east-1"],
  ["aws-iso-b", ["us-isob-east-1", "us-isob-west-1"], "sc2s.sgov.gov", "us-isob-east-1"],
  ["aws-iso-e", ["eu-isoe-west-1"], "cloud.adc-e.uk", "eu-isoe-west-1"],
  ["aws-iso-f", ["us-isof-south-1", "us-isof-east-1"], "csp.hci.ic.gov", "us-isof-south-1"],
  ["aws-eusc", ["eusc-de-east-1"], "amazonaws.eu", "eusc-de-east-1"],
];

describe.each(facts)("%s", (partition, regions, suffix, home) => {
  it.each(regions)("has the region %s", (region) => {
    expect(partitionOf(region)).toBe(partition);
  });

  it("has its domain and its home", () => {
    expect(dnsSuffix(partition)).toBe(suffix);
    expect(homeRegion(partition)).toBe(home);
    expect(partitionOf(homeRegion(partition))).toBe(partition);
  });
});
