import rule from "../../../rules/fsx/fsx-openzfs-single-az.ts";
import { verdicts } from "../../verdicts.ts";
import { oneSubnet, openzfs, windows } from "./samples.ts";

const of = (DeploymentType: string | undefined) => ({
  ...openzfs,
  ...oneSubnet,
  OpenZFSConfiguration: { DeploymentType },
});

verdicts(rule, {
  passes: {
    "two zones": { subject: openzfs },
  },
  fails: {
    "one zone": {
      subject: of("SINGLE_AZ_2"),
      message: "its deployment type is SINGLE_AZ_2, its subnet subnet-a",
      evidence: { SubnetIds: ["subnet-a"] },
    },
    "two servers in one zone": { subject: of("SINGLE_AZ_HA_2") },
    "still being made": { subject: { ...of("SINGLE_AZ_2"), Lifecycle: "CREATING" } },
  },
  skips: { "another type": { subject: windows, message: "it is a file system of Windows File Server" } },
});
