import rule from "../../../rules/msk/msk-cluster-in-public-subnet.ts";
import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { vpc } from "../rds/samples.ts";
import { clusterOf } from "./samples.ts";

const within = (...ClientSubnets: string[]) => clusterOf({ brokers: { ClientSubnets } });

verdicts(rule, {
  passes: { "all its subnets are private": { subject: within("subnet-private"), given: vpc } },
  fails: {
    "one is public": {
      subject: within("subnet-private", "subnet-public"),
      given: vpc,
      message: /subnet-public.*rtb-9.*0\.0\.0\.0\/0.*igw-1/,
    },
  },
  unknowns: {
    "a subnet that cannot be seen": { subject: within("subnet-gone"), given: vpc },
    "route tables unread": { subject: within("subnet-private"), given: [vpc[0]!, [routeTable, UNLISTED]] },
  },
});
