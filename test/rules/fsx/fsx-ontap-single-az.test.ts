import rule from "../../../rules/fsx/fsx-ontap-single-az.ts";
import { verdicts } from "../../verdicts.ts";
import { lustre, oneSubnet, ontap } from "./samples.ts";

const of = (DeploymentType: string | undefined) => ({ ...ontap, ...oneSubnet, OntapConfiguration: { DeploymentType } });

verdicts(rule, {
  passes: {
    "two zones": { subject: ontap },
    "the older kind of two zones": { subject: { ...ontap, OntapConfiguration: { DeploymentType: "MULTI_AZ_1" } } },
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
  skips: { "another type": { subject: lustre, message: "it is a file system of Lustre" } },
});
