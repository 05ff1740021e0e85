import rule from "../../../rules/ec2/ec2-vpc-without-ecr-endpoints.ts";
import { networkInterface } from "../../../src/services/ec2/network-interface.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { vpcWith } from "./endpoints.ts";

const subject = { VpcId: "vpc-1", OwnerId: "111122223333" };
const face = (Description: string): Given => [
  [networkInterface, [{ NetworkInterfaceId: "eni-1", VpcId: "vpc-1", Description }]],
];

verdicts(rule, {
  passes: { both: { subject, given: vpcWith("ecr.api", "ecr.dkr") } },
  fails: {
    neither: { subject, given: vpcWith(), message: "ecr.api and ecr.dkr" },
    "one of two": {
      subject,
      given: vpcWith("ecr.api"),
      message: /no interface endpoint for ecr\.dkr$/,
      evidence: { missing: ["com.amazonaws.eu-west-1.ecr.dkr"] },
    },
    "Fargate tasks only": {
      subject,
      given: face("arn:aws:ecs:eu-west-1:111122223333:attachment/8a7b6c5d-demo"),
    },
  },
  skips: {
    "a load balancer only": { subject, given: face("ELB app/shop/50dc6c495c0c9188"), message: /no Fargate task/ },
    "a VPC that another account shares": { subject: { ...subject, OwnerId: "999999999999" }, given: vpcWith() },
  },
  unknowns: { "interfaces could not be listed": { subject, given: [[networkInterface, UNLISTED]] } },
});
