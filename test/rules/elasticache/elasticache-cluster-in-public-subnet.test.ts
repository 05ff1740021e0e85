import rule from "../../../rules/elasticache/elasticache-cluster-in-public-subnet.ts";
import { cacheSubnetGroup } from "../../../src/services/elasticache/cache-subnet-group.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { inZone, vpc } from "../rds/samples.ts";
import { memcached, nodeOf } from "./samples.ts";

const subject = memcached("eu-west-1a");
const groupOf = (...ids: string[]): Given => [
  ...vpc,
  [cacheSubnetGroup, [{ CacheSubnetGroupName: "caches", Subnets: ids.map((id) => inZone(id, "eu-west-1a")) }]],
];

verdicts(rule, {
  passes: { "all its subnets are private": { subject, given: groupOf("subnet-private") } },
  fails: {
    "one of its subnets is public": {
      subject,
      given: groupOf("subnet-private", "subnet-public"),
      message: /subnet group caches subnet-public.*rtb-9.*igw-1/,
      evidence: { publicSubnets: [{ SubnetId: "subnet-public", RouteTableId: "rtb-9" }] },
    },
  },
  skips: {
    "a node of a replication group": { subject: nodeOf("7.1.0"), message: /replication group sessions/ },
    "outside a VPC": { subject: { ...subject, CacheSubnetGroupName: undefined } },
  },
  unknowns: {
    "subnet groups unread": { subject, given: [...vpc, [cacheSubnetGroup, UNLISTED]] },
    "a subnet that cannot be seen": { subject, given: groupOf("subnet-gone") },
  },
});
