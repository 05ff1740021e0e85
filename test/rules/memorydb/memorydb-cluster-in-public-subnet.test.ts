import rule from "../../../rules/memorydb/memorydb-cluster-in-public-subnet.ts";
import { memorydbSubnetGroup } from "../../../src/services/memorydb/subnet-group.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { vpc } from "../rds/samples.ts";
import { cluster as subject } from "./samples.ts";

const ARN = "arn:aws:memorydb:eu-west-1:111122223333:subnetgroup/data";
const groupOf = (...ids: string[]): Given => [
  ...vpc,
  [memorydbSubnetGroup, [{ Name: "data", ARN, Subnets: ids.map((Identifier) => ({ Identifier })) }]],
];

verdicts(rule, {
  passes: { "all its subnets are private": { subject, given: groupOf("subnet-private") } },
  fails: {
    "one of its subnets is public": {
      subject,
      given: groupOf("subnet-private", "subnet-public"),
      message: /subnet group data subnet-public.*rtb-9.*igw-1/,
    },
  },
  skips: { "the group is gone": { subject, given: vpc } },
  unknowns: {
    "subnet groups unread": { subject, given: [...vpc, [memorydbSubnetGroup, UNLISTED]] },
    "a subnet that cannot be seen": { subject, given: groupOf("subnet-gone") },
  },
});
