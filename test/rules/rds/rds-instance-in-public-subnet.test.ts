import rule from "../../../rules/rds/rds-instance-in-public-subnet.ts";
import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { instance, inZone, member, vpc } from "./samples.ts";

const within = (...Subnets: object[]) => ({
  ...instance,
  DBSubnetGroup: { DBSubnetGroupName: "data", VpcId: "vpc-1", Subnets },
});
const privateA = inZone("subnet-private", "eu-west-1a");

verdicts(rule, {
  passes: { "all its subnets are private": { subject: within(privateA), given: vpc } },
  fails: {
    "a public subnet in its zone": {
      subject: within(privateA, inZone("subnet-public", "eu-west-1a")),
      given: vpc,
      message: /subnet-public.*rtb-9.*0\.0\.0\.0\/0.*igw-1.*runs in that zone/,
      evidence: {
        DBSubnetGroupName: "data",
        publicSubnets: [{ SubnetId: "subnet-public", RouteTableId: "rtb-9", target: "igw-1" }],
      },
      severity: "high",
    },
    "a public subnet in the standby's zone": {
      subject: {
        ...within(privateA, inZone("subnet-public", "eu-west-1b")),
        MultiAZ: true,
        SecondaryAvailabilityZone: "eu-west-1b",
      },
      given: vpc,
      severity: "high",
    },
    "a public subnet in a zone where it does not run today": {
      subject: within(privateA, inZone("subnet-public", "eu-west-1c")),
      given: vpc,
      message: /runs in eu-west-1a, but may be moved there/,
      severity: "medium",
    },
    "public, though another subnet is not to be seen": {
      subject: within(inZone("subnet-gone", "eu-west-1b"), inZone("subnet-public", "eu-west-1a")),
      given: vpc,
    },
  },
  skips: {
    "the subnets of a member are its cluster's": {
      subject: { ...within(privateA), ...member },
      message: /cluster shop/,
    },
    "outside a VPC": { subject: instance },
  },
  unknowns: {
    "a subnet that cannot be seen": { subject: within(inZone("subnet-gone", "eu-west-1a")), given: vpc },
    "route tables unread": { subject: within(privateA), given: [vpc[0]!, [routeTable, UNLISTED]] },
  },
});
