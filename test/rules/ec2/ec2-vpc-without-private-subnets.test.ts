import rule from "../../../rules/ec2/ec2-vpc-without-private-subnets.ts";
import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { subnet } from "../../../src/services/ec2/subnet.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { vpcOf } from "./vpcs.ts";

const subject = { VpcId: "vpc-1", OwnerId: "111122223333" };
const [open, hidden] = [{ by: "public", used: true }, { by: "nat" }] as const;

verdicts(rule, {
  passes: {
    "public and private": { subject, given: vpcOf([open, hidden]) },
    "private only": { subject, given: vpcOf([{ by: "isolated" }, hidden]) },
    "interfaces unread, but a subnet is private": { subject, given: vpcOf([open, hidden], UNLISTED) },
  },
  fails: {
    "all are public": {
      subject,
      given: vpcOf([open, open]),
      message:
        "all of its 2 subnets are routed to the internet: " +
        "subnet-1 is public: rtb-1 (explicit association) routes 0.0.0.0/0 to igw-1",
      evidence: { routes: [{ SubnetId: "subnet-1", target: "igw-1" }, { SubnetId: "subnet-2" }] },
    },
    "the only one is public": { subject, given: vpcOf([open]), message: /^its only subnet is routed/ },
  },
  skips: {
    "a default VPC that nobody uses": { subject, given: vpcOf([{ by: "public" }]), message: /nothing uses it/ },
    "no subnets": { subject, given: vpcOf([]) },
    "a VPC that another account shares": { subject: { ...subject, OwnerId: "999999999999" }, given: vpcOf([open]) },
  },
  unknowns: {
    "the tables could not be listed": {
      subject,
      given: [...vpcOf([open, open]).filter(([kind]) => kind !== routeTable), [routeTable, UNLISTED]],
    },
    "interfaces could not be listed": {
      subject,
      given: vpcOf([{ ...open, zone: "eu-west-1b" }], UNLISTED),
      message: /denied/,
    },
    "a subnet without a known table": {
      subject,
      given: [[subnet, [{ SubnetId: "subnet-1", VpcId: "vpc-1", CidrBlock: "10.0.0.0/24" }]]],
      message: /route table of subnet-1/,
    },
  },
});
