import rule from "../../../rules/ec2/ec2-elastic-ip-unused.ts";
import { verdicts } from "../../verdicts.ts";

const address = (also: object) => ({ AllocationId: "eipalloc-1", PublicIp: "198.51.100.7", Domain: "vpc", ...also });

verdicts(rule, {
  passes: {
    "of a NAT gateway": { subject: address({ AssociationId: "eipassoc-1", NetworkInterfaceId: "eni-1" }) },
    "of an instance": { subject: address({ AssociationId: "eipassoc-1", InstanceId: "i-1" }) },
  },
  fails: {
    "of nothing": {
      subject: address({ InstanceId: "" }),
      message: "198.51.100.7 is associated with nothing",
      evidence: { PublicIp: "198.51.100.7" },
    },
    "a Wavelength Zone's": {
      subject: { AllocationId: "eipalloc-1", CarrierIp: "203.0.113.9" },
      message: "203.0.113.9 is associated with nothing",
    },
  },
  skips: { "a load balancer's": { subject: address({ ServiceManaged: "alb" }), message: /alb/ } },
});
