import rule from "../../../rules/ec2/ec2-vpc-without-ssm-endpoint.ts";
import { verdicts } from "../../verdicts.ts";
import { vpcWith } from "./endpoints.ts";

const subject = { VpcId: "vpc-1", OwnerId: "111122223333" };

verdicts(rule, {
  passes: { "it has one": { subject, given: vpcWith("ssm") } },
  fails: {
    "those of Session Manager and Incident Manager only": {
      subject,
      given: vpcWith("ssmmessages", "ssm-incidents"),
      evidence: { missing: ["com.amazonaws.eu-west-1.ssm"] },
    },
  },
  skips: { "no instance": { subject } },
});
