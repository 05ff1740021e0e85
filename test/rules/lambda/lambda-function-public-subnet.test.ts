import rule from "../../../rules/lambda/lambda-function-public-subnet.ts";
import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { subnet } from "../../../src/services/ec2/subnet.ts";
import { igw, local, to } from "../../aws/route-tables.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { internet } from "../ec2/internet.ts";

const given = internet();
const fn = (...SubnetIds: string[]) => ({
  FunctionName: "api",
  FunctionArn: "arn:aws:lambda:eu-west-1:111122223333:function:api",
  VpcConfig: { VpcId: "vpc-1", SubnetIds, SecurityGroupIds: ["sg-1"] },
  variables: {},
});
const ipv6Only = {
  ...{ SubnetId: "subnet-6", VpcId: "vpc-1", CidrBlock: "10.0.6.0/24" },
  Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlockState: { State: "associated" } }],
};
const table = {
  RouteTableId: "rtb-6",
  VpcId: "vpc-1",
  Routes: [local, to("::/0", igw)],
  Associations: [{ SubnetId: "subnet-6" }],
};

verdicts(rule, {
  passes: {
    "behind a NAT gateway": { subject: fn("subnet-nat"), given },
    "public for IPv6 alone": {
      subject: fn("subnet-6"),
      given: [
        [subnet, [ipv6Only]],
        [routeTable, [table]],
      ],
    },
  },
  fails: {
    public: {
      subject: fn("subnet-open"),
      given,
      message: "subnet-open is public: rtb-open (explicit association) routes 0.0.0.0/0 to igw-1",
    },
    "one of two": {
      subject: fn("subnet-nat", "subnet-open"),
      given,
      message: /the other 1 of its subnets are not$/,
      evidence: { publicSubnets: [{ SubnetId: "subnet-open" }] },
    },
    "one is public, another is not listed": { subject: fn("subnet-gone", "subnet-open"), given },
  },
  skips: {
    "no VPC": { subject: { ...fn(), VpcConfig: undefined } },
    "taken out of its VPC": { subject: fn() },
  },
  unknowns: {
    "route tables": {
      subject: fn("subnet-nat"),
      given: [
        [subnet, [ipv6Only]],
        [routeTable, UNLISTED],
      ],
    },
    "public for IPv6 alone, and another is not listed": {
      subject: fn("subnet-6", "subnet-gone"),
      given: [
        [subnet, [ipv6Only]],
        [routeTable, [table]],
      ],
    },
  },
});
