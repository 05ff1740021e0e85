import { ec2 } from "./service.ts";

/** Every region of the partition, and whether the account has it enabled. */
export const regions = ec2("describeRegions", {
  input: () => ({ AllRegions: true }),
  value: (out) =>
    (out.Regions ?? []).map(({ RegionName = "", OptInStatus }) => ({
      name: RegionName,
      enabled: OptInStatus !== "not-opted-in",
    })),
});
