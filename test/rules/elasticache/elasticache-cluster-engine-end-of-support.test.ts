import rule from "../../../rules/elasticache/elasticache-cluster-engine-end-of-support.ts";
import { cacheCluster } from "../../../src/services/elasticache/cache-cluster.ts";
import { verdicts } from "../../verdicts.ts";
import { memcached, nodeOf } from "./samples.ts";

const alone = (EngineVersion: string) => ({ ...nodeOf(EngineVersion), ReplicationGroupId: undefined });

// The tests' clock says 2026-06-15: 230 days before the end of Redis OSS 6.
verdicts(rule, {
  passes: {
    "no end announced": { subject: alone("7.1.0") },
    "more than half a year left": { subject: alone("6.2.6") },
  },
  fails: {
    "support has ended": {
      subject: alone("5.0.6"),
      message: "standard support of redis 5.0.6 ended on 2026-01-31",
      evidence: { endsOn: "2026-01-31" },
    },
    "too little left for the option": {
      subject: alone("6.2.6"),
      options: { days: 365 },
      message: /ends on 2027-01-31, in 230 days/,
    },
    "the first node of a group": {
      subject: nodeOf("4.0.10"),
      given: [[cacheCluster, [nodeOf("4.0.10", "sessions-002")]]],
    },
  },
  skips: {
    "a further node": { subject: nodeOf("4.0.10", "sessions-002"), given: [[cacheCluster, [nodeOf("4.0.10")]]] },
    Memcached: { subject: memcached("eu-west-1a"), message: /no end of support for any version of memcached/ },
    "newer than the calendar": { subject: alone("99.1"), message: /not in the calendar/ },
  },
});
