import rule from "../../../rules/elasticache/elasticache-replication-group-in-public-subnet.ts";
import { cacheCluster } from "../../../src/services/elasticache/cache-cluster.ts";
import { cacheSubnetGroup } from "../../../src/services/elasticache/cache-subnet-group.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { inZone, vpc } from "../rds/samples.ts";
import { group, nodeOf } from "./samples.ts";

const nodes = ["sessions-001", "sessions-002"].map((id) => nodeOf("7.1.0", id));
const groupOf = (id: string): Given => [
  ...vpc,
  [cacheCluster, nodes],
  [cacheSubnetGroup, [{ CacheSubnetGroupName: "caches", Subnets: [inZone(id, "eu-west-1a")] }]],
];

verdicts(rule, {
  passes: { "its subnet is private": { subject: group, given: groupOf("subnet-private") } },
  fails: {
    "its subnet is public": {
      subject: group,
      given: groupOf("subnet-public"),
      message: /subnet group caches subnet-public.*igw-1/,
      evidence: { CacheSubnetGroupName: "caches" },
    },
  },
  skips: {
    "no nodes yet": { subject: { ...group, MemberClusters: [] } },
    "outside a VPC": {
      subject: group,
      given: [[cacheCluster, [{ ...nodeOf("3.2.4"), CacheSubnetGroupName: undefined }]]],
    },
  },
  unknowns: {
    "nodes unread": { subject: group, given: [...vpc, [cacheCluster, UNLISTED]] },
    "subnet groups unread": {
      subject: group,
      given: [...vpc, [cacheCluster, nodes], [cacheSubnetGroup, UNLISTED]],
    },
  },
});
