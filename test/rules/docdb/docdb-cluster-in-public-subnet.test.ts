import rule from "../../../rules/docdb/docdb-cluster-in-public-subnet.ts";
import { dbSubnetGroup } from "../../../src/services/rds/db-subnet-group.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { inZone, vpc } from "../rds/samples.ts";
import { cluster as subject } from "./samples.ts";

const groupOf = (...Subnets: object[]): Given => [...vpc, [dbSubnetGroup, [{ DBSubnetGroupName: "data", Subnets }]]];

verdicts(rule, {
  passes: { "all its subnets are private": { subject, given: groupOf(inZone("subnet-private", "eu-west-1a")) } },
  fails: {
    "one of its subnets is public": {
      subject,
      given: groupOf(inZone("subnet-private", "eu-west-1a"), inZone("subnet-public", "eu-west-1b")),
      message: /subnet group data subnet-public.*igw-1/,
      evidence: { DBSubnetGroup: "data", publicSubnets: [{ SubnetId: "subnet-public", association: "explicit" }] },
    },
  },
  skips: {
    "its group is gone": { subject, given: vpc, message: /data is gone/ },
    "it names no group": { subject: { ...subject, DBSubnetGroup: undefined } },
  },
  unknowns: {
    "subnet groups unread": { subject, given: [...vpc, [dbSubnetGroup, UNLISTED]] },
    "a subnet that cannot be seen": { subject, given: groupOf(inZone("subnet-gone", "eu-west-1a")) },
  },
});
