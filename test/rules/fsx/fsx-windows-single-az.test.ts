import rule from "../../../rules/fsx/fsx-windows-single-az.ts";
import { verdicts } from "../../verdicts.ts";
import { oneSubnet, openzfs, windows } from "./samples.ts";

const of = (DeploymentType: string | undefined) => ({
  ...windows,
  ...oneSubnet,
  WindowsConfiguration: { DeploymentType },
});

verdicts(rule, {
  passes: {
    "two zones": { subject: windows },
  },
  fails: {
    "one zone": {
      subject: of("SINGLE_AZ_2"),
      message: "its deployment type is SINGLE_AZ_2, its subnet subnet-a",
      evidence: { SubnetIds: ["subnet-a"] },
    },
    "one zone, the older kind": { subject: of("SINGLE_AZ_1") },
    "still being made": { subject: { ...of("SINGLE_AZ_2"), Lifecycle: "CREATING" } },
  },
  skips: { "another type": { subject: openzfs, message: "it is a file system of OpenZFS" } },
});
