import rule from "../../../rules/ec2/ec2-network-interface-unused.ts";
import { verdicts } from "../../verdicts.ts";

const face = (also: object = {}) => ({
  NetworkInterfaceId: "eni-1",
  SubnetId: "subnet-1",
  Status: "available",
  InterfaceType: "interface",
  RequesterManaged: false,
  ...also,
});

verdicts(rule, {
  passes: {
    attached: { subject: face({ Status: "in-use", Attachment: { InstanceId: "i-1" } }) },
    "being attached": { subject: face({ Attachment: { InstanceId: "i-1", Status: "attaching" } }) },
  },
  fails: {
    "of nothing": {
      subject: face({ Description: "old-web", Association: { PublicIp: "198.51.100.7" } }),
      message: 'it stands in subnet-1 ("old-web") attached to nothing, and holds the public address 198.51.100.7',
      evidence: { SubnetId: "subnet-1" },
    },
    "without a word": { subject: face({ Description: "" }), message: "it stands in subnet-1 attached to nothing" },
  },
  skips: {
    "Lambda's": { subject: face({ InterfaceType: "lambda" }) },
    "a service's": { subject: face({ RequesterManaged: true }) },
    "of EKS Auto Mode": { subject: face({ Operator: { Managed: true } }) },
  },
});
