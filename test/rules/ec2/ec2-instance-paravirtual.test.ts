import rule from "../../../rules/ec2/ec2-instance-paravirtual.ts";
import { verdicts } from "../../verdicts.ts";

const server = (VirtualizationType: string) => ({
  InstanceId: "i-1",
  InstanceType: "m1.small",
  ImageId: "ami-1",
  VirtualizationType,
});

verdicts(rule, {
  passes: { hvm: { subject: server("hvm") } },
  fails: {
    paravirtual: {
      subject: server("paravirtual"),
      message: "an m1.small that was started from the paravirtual image ami-1",
      evidence: { VirtualizationType: "paravirtual" },
    },
  },
});
