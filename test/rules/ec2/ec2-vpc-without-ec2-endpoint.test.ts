import rule from "../../../rules/ec2/ec2-vpc-without-ec2-endpoint.ts";
import { instance } from "../../../src/services/ec2/instance.ts";
import { vpcEndpoint } from "../../../src/services/ec2/vpc-endpoint.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { endpoint, vpcWith } from "./endpoints.ts";

const subject = { VpcId: "vpc-1", OwnerId: "111122223333" };
const server: Given[number] = [instance, [{ InstanceId: "i-1", VpcId: "vpc-1" }]];
const one = (also: object): Given => [server, [vpcEndpoint, [endpoint("ec2", also)]]];

verdicts(rule, {
  passes: {
    "it has one": { subject, given: vpcWith("ec2") },
    "as the documentation writes the state": { subject, given: one({ State: "Available" }) },
    "that of FIPS": { subject, given: one({ ServiceName: "com.amazonaws.eu-west-1.ec2-fips" }) },
    "as in China": { subject, given: one({ ServiceName: "cn.com.amazonaws.eu-west-1.ec2" }) },
  },
  fails: {
    none: {
      subject,
      given: vpcWith("ec2messages", "ssm"),
      message: "no interface endpoint",
      evidence: { missing: ["com.amazonaws.eu-west-1.ec2"] },
    },
    "one that is not accepted": { subject, given: one({ State: "pendingAcceptance" }) },
    "one of another VPC": { subject, given: one({ VpcId: "vpc-2" }) },
    "a gateway endpoint": { subject, given: one({ VpcEndpointType: "Gateway" }) },
  },
  skips: {
    "no instance": { subject, message: "no instance is in it" },
    "a VPC that another account shares": { subject: { ...subject, OwnerId: "999999999999" }, given: vpcWith() },
  },
  unknowns: {
    "endpoints could not be listed": { subject, given: [server, [vpcEndpoint, UNLISTED]] },
    "instances could not be listed": { subject, given: [[instance, UNLISTED]] },
  },
});
