import rule from "../../../rules/elasticache/elasticache-cluster-memcached-single-az.ts";
import { verdicts } from "../../verdicts.ts";
import { memcached, nodeOf } from "./samples.ts";

verdicts(rule, {
  passes: {
    "two zones": { subject: memcached("eu-west-1a", "eu-west-1b") },
    "AWS lists no nodes but says Multiple": {
      subject: { ...memcached("eu-west-1a", "eu-west-1b"), CacheNodes: undefined },
    },
  },
  fails: {
    "one zone": {
      subject: memcached("eu-west-1a", "eu-west-1a", "eu-west-1a"),
      message: "its 3 nodes all lie in eu-west-1a",
      evidence: { zones: ["eu-west-1a"], NumCacheNodes: 3 },
    },
    "cross-az on paper, all nodes in one zone": {
      subject: { ...memcached("eu-west-1b", "eu-west-1b"), PreferredAvailabilityZone: "Multiple" },
      message: /all lie in eu-west-1b/,
    },
    "a single node": { subject: memcached("eu-west-1a"), message: "its only node lies in eu-west-1a" },
  },
  skips: {
    "a Redis node": { subject: nodeOf("7.1.0"), message: "it runs redis, not Memcached" },
    "on an Outpost": {
      subject: { ...memcached("eu-west-1a"), PreferredOutpostArn: "arn:aws:outposts:eu-west-1:1:outpost/op-1" },
    },
    "AWS does not say where its nodes lie": {
      subject: { ...memcached("eu-west-1a"), CacheNodes: [], PreferredAvailabilityZone: undefined },
    },
    "not yet made": { subject: { ...memcached("eu-west-1a"), CacheClusterStatus: "creating" } },
  },
});
