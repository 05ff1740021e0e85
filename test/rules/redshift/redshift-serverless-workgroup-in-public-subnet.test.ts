import rule from "../../../rules/redshift/redshift-serverless-workgroup-in-public-subnet.ts";
import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { vpc } from "../rds/samples.ts";
import { workgroup } from "./samples.ts";

const within = (...subnetIds: string[]) => ({ ...workgroup, subnetIds });

verdicts(rule, {
  passes: { "all its subnets are private": { subject: workgroup, given: vpc } },
  fails: {
    "one is public": {
      subject: within("subnet-private", "subnet-public"),
      given: vpc,
      message: /subnet-public.*rtb-9.*igw-1/,
      evidence: { publicSubnets: [{ SubnetId: "subnet-public" }] },
    },
  },
  skips: { "without subnets": { subject: within(), given: vpc } },
  unknowns: {
    "a subnet that cannot be seen": { subject: within("subnet-gone"), given: vpc },
    "route tables unread": { subject: workgroup, given: [vpc[0]!, [routeTable, UNLISTED]] },
  },
});
