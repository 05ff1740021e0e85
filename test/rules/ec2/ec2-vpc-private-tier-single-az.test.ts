import rule from "../../../rules/ec2/ec2-vpc-private-tier-single-az.ts";
import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { vpcOf } from "./vpcs.ts";

const subject = { VpcId: "vpc-1", OwnerId: "111122223333" };
const open = (zone: string) => ({ by: "public", zone, used: true }) as const;
const hidden = (zone: string, used = true) => ({ by: "nat", zone, used }) as const;

verdicts(rule, {
  passes: {
    "two zones": { subject, given: vpcOf([open("eu-west-1a"), hidden("eu-west-1a"), hidden("eu-west-1b")]) },
    "one with NAT, one isolated": {
      subject,
      given: vpcOf([hidden("eu-west-1a"), { by: "isolated", zone: "eu-west-1b" }]),
    },
  },
  fails: {
    "public in two zones, private in one": {
      subject,
      given: vpcOf([open("eu-west-1a"), open("eu-west-1b"), hidden("eu-west-1a")]),
      message: "all of its private subnets are in eu-west-1a: subnet-3",
      evidence: { AvailabilityZone: "eu-west-1a", SubnetId: ["subnet-3"], RouteTableId: ["rtb-3"] },
    },
    "the second is in a Local Zone": { subject, given: vpcOf([hidden("eu-west-1a"), hidden("eu-west-1-lon-1a")]) },
  },
  skips: {
    "public subnets only": { subject, given: vpcOf([open("eu-west-1a")]), message: /no private subnet/ },
    "nothing in the private tier": { subject, given: vpcOf([open("eu-west-1a"), hidden("eu-west-1a", false)]) },
    "a VPC that another account shares": {
      subject: { ...subject, OwnerId: "999999999999" },
      given: vpcOf([hidden("eu-west-1a")]),
    },
  },
  unknowns: {
    "the tables could not be listed": {
      subject,
      given: [...vpcOf([hidden("eu-west-1a")]).filter(([kind]) => kind !== routeTable), [routeTable, UNLISTED]],
      message: /denied/,
    },
    "interfaces could not be listed": { subject, given: vpcOf([hidden("eu-west-1b")], UNLISTED) },
  },
});
