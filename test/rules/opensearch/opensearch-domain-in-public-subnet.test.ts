import rule from "../../../rules/opensearch/opensearch-domain-in-public-subnet.ts";
import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { vpc } from "../rds/samples.ts";
import { domain, onInternet } from "./samples.ts";

const within = (...SubnetIds: string[]) => ({ ...domain, VPCOptions: { VPCId: "vpc-1", SubnetIds } });

verdicts(rule, {
  passes: { "all its subnets are private": { subject: domain, given: vpc } },
  fails: {
    "one is public": {
      subject: within("subnet-private", "subnet-public"),
      given: vpc,
      message: /subnet-public.*rtb-9.*0\.0\.0\.0\/0.*igw-1/,
      evidence: { publicSubnets: [{ SubnetId: "subnet-public", target: "igw-1" }] },
    },
    "one is public, another is not to be seen": { subject: within("subnet-gone", "subnet-public"), given: vpc },
  },
  skips: { "in no VPC": { subject: onInternet, given: vpc } },
  unknowns: {
    "a subnet that cannot be seen": { subject: within("subnet-gone"), given: vpc },
    "route tables unread": { subject: domain, given: [vpc[0]!, [routeTable, UNLISTED]] },
  },
});
