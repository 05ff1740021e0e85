import rule from "../../../rules/lambda/lambda-function-vpc-single-az.ts";
import { subnet } from "../../../src/services/ec2/subnet.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";

const lambda = (...SubnetIds: string[]) => ({
  FunctionName: "orders",
  FunctionArn: "arn:aws:lambda:eu-west-1:111122223333:function:orders",
  VpcConfig: { SubnetIds, SecurityGroupIds: [], VpcId: SubnetIds.length > 0 ? "vpc-1" : "" },
});
const a = { SubnetId: "subnet-a", AvailabilityZone: "eu-west-1a" };
const a2 = { SubnetId: "subnet-a2", AvailabilityZone: "eu-west-1a" };
const b = { SubnetId: "subnet-b", AvailabilityZone: "eu-west-1b" };
const given = [[subnet, [a, a2, b]]] as const;

verdicts(rule, {
  passes: { "two zones": { subject: lambda("subnet-a", "subnet-a2", "subnet-b"), given } },
  fails: {
    "one subnet, without a look at it": {
      subject: lambda("subnet-a"),
      given: [[subnet, UNLISTED]],
      message: /one subnet, subnet-a/,
    },
    "two subnets of one zone": {
      subject: lambda("subnet-a", "subnet-a2"),
      given,
      message: "all its subnets lie in eu-west-1a",
      evidence: { AvailabilityZone: ["eu-west-1a"] },
    },
    "the other subnet was deleted": { subject: lambda("subnet-a", "subnet-gone"), given, message: /eu-west-1a/ },
  },
  skips: {
    "no VPC": { subject: lambda(), message: /not attached to a VPC/ },
    "no VPC settings at all": { subject: { ...lambda(), VpcConfig: undefined, Timeout: 3 }, message: /several zones/ },
  },
  unknowns: {
    "subnets are not listed": { subject: lambda("subnet-a", "subnet-b"), given: [[subnet, UNLISTED]] },
  },
});
