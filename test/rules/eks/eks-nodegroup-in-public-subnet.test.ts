import rule from "../../../rules/eks/eks-nodegroup-in-public-subnet.ts";
import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { subnet } from "../../../src/services/ec2/subnet.ts";
import { explicit, igw, local, main, nat, to } from "../../aws/route-tables.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { nodegroup } from "./clusters.ts";

const one = { SubnetId: "subnet-1", VpcId: "vpc-1", CidrBlock: "10.0.1.0/24" };
const two = { ...one, SubnetId: "subnet-2", CidrBlock: "10.0.2.0/24" };
const toIgw = main("rtb-main", [local, to("0.0.0.0/0", igw)]);
const own = explicit("rtb-own", [local, to("0.0.0.0/0", nat)]);
const subnets = [subnet, [one, two]] as const;

verdicts(rule, {
  passes: {
    "through NAT": { subject: nodegroup({ subnets: ["subnet-1"] }), given: [subnets, [routeTable, [own, toIgw]]] },
  },
  fails: {
    "one of two is public": {
      subject: nodegroup({ subnets: ["subnet-1", "subnet-2"] }),
      given: [subnets, [routeTable, [own, toIgw]]],
      message: "subnet-2 is public: rtb-main (main table) routes 0.0.0.0/0 to igw-1",
    },
  },
  unknowns: {
    "route tables are not listed": {
      subject: nodegroup({ subnets: ["subnet-1"] }),
      given: [subnets, [routeTable, UNLISTED]],
    },
  },
});
