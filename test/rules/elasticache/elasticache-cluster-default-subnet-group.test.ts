import rule from "../../../rules/elasticache/elasticache-cluster-default-subnet-group.ts";
import { cacheCluster } from "../../../src/services/elasticache/cache-cluster.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { memcached, nodeOf } from "./samples.ts";

const CacheSubnetGroupName = "default";
const first = { ...nodeOf("7.1.0", "sessions-001"), CacheSubnetGroupName };
const second = { ...nodeOf("7.1.0", "sessions-002"), CacheSubnetGroupName };

verdicts(rule, {
  passes: { "a group of its own": { subject: memcached("eu-west-1a"), given: [[cacheCluster, UNLISTED]] } },
  fails: {
    "a cluster by itself": { subject: { ...memcached("eu-west-1a"), CacheSubnetGroupName } },
    "the first node speaks for its group": {
      subject: first,
      given: [[cacheCluster, [second]]],
      message: /all of the replication group sessions/,
    },
  },
  skips: {
    "a further node": { subject: second, given: [[cacheCluster, [first]]], message: /sessions-001 is judged/ },
    "outside a VPC": { subject: { ...memcached("eu-west-1a"), CacheSubnetGroupName: undefined } },
  },
  unknowns: { "the group's nodes unread": { subject: second, given: [[cacheCluster, UNLISTED]] } },
});
