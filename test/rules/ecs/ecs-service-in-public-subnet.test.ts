import rule from "../../../rules/ecs/ecs-service-in-public-subnet.ts";
import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { subnet } from "../../../src/services/ec2/subnet.ts";
import { explicit, igw, local, main, nat, to } from "../../aws/route-tables.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";

const service = (...subnets: string[]) => ({
  serviceArn: "arn:aws:ecs:eu-west-1:111122223333:service/shop/api",
  serviceName: "api",
  clusterArn: "arn:aws:ecs:eu-west-1:111122223333:cluster/shop",
  ...(subnets.length > 0 && {
    networkConfiguration: { awsvpcConfiguration: { subnets, assignPublicIp: "DISABLED" } },
  }),
});
const one = { SubnetId: "subnet-1", VpcId: "vpc-1", CidrBlock: "10.0.1.0/24" };
const two = { ...one, SubnetId: "subnet-2", CidrBlock: "10.0.2.0/24" };
const toIgw = main("rtb-main", [local, to("0.0.0.0/0", igw)]);
const own = explicit("rtb-own", [local, to("0.0.0.0/0", nat)]);
const subnets = [subnet, [one, two]] as const;

verdicts(rule, {
  passes: { "through NAT": { subject: service("subnet-1"), given: [subnets, [routeTable, [own, toIgw]]] } },
  fails: {
    "one of two is public": {
      subject: service("subnet-1", "subnet-2"),
      given: [subnets, [routeTable, [own, toIgw]]],
      message: "subnet-2 is public: rtb-main (main table) routes 0.0.0.0/0 to igw-1",
    },
    "that of a task set": {
      subject: { ...service(), taskSets: [{ status: "PRIMARY", ...service("subnet-2") }] },
      given: [subnets, [routeTable, [own, toIgw]]],
    },
    "both are public": {
      subject: service("subnet-1", "subnet-2"),
      given: [subnets, [routeTable, [toIgw]]],
      message: /and 1 more of its subnets/,
    },
  },
  skips: {
    "bridge or host network": { subject: service(), message: /instances/ },
  },
  unknowns: {
    "route tables are not listed": { subject: service("subnet-1"), given: [subnets, [routeTable, UNLISTED]] },
    "the subnet is not among those listed": { subject: service("subnet-9"), given: [subnets, [routeTable, [toIgw]]] },
  },
});
