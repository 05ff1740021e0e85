import rule from "../../../rules/ec2/ec2-vpc-without-incident-manager-endpoints.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { vpcWith } from "./endpoints.ts";

const vpc = { VpcId: "vpc-1", OwnerId: "111122223333" };
const subject = { ...vpc, incidentManagerServices: ["ssm-incidents", "ssm-contacts"] };

verdicts(rule, {
  passes: { both: { subject, given: vpcWith("ssm-incidents", "ssm-contacts") } },
  fails: {
    neither: { subject, given: vpcWith("ssm"), message: "ssm-incidents and ssm-contacts" },
    "one of two": {
      subject,
      given: vpcWith("ssm-incidents"),
      evidence: { missing: ["com.amazonaws.eu-west-1.ssm-contacts"] },
    },
  },
  skips: {
    "no instance": { subject },
    "not in this region": {
      subject: { ...vpc, incidentManagerServices: [] },
      given: vpcWith(),
      message: /this region/,
    },
  },
  unknowns: {
    "what the region has could not be read": {
      subject: denied({ ...vpc }, "incidentManagerServices"),
      given: vpcWith(),
    },
  },
});
