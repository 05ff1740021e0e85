import rule from "../../../rules/elasticache/elasticache-replication-group-auth-off.ts";
import { cacheCluster } from "../../../src/services/elasticache/cache-cluster.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { group, nodeOf } from "./samples.ts";

const open = { ...group, AuthTokenEnabled: false };

verdicts(rule, {
  passes: {
    "a token": { subject: { ...group, AuthTokenEnabled: true }, given: [[cacheCluster, [nodeOf("5.0.6")]]] },
    "a token, whatever its version": {
      subject: { ...group, AuthTokenEnabled: true },
      given: [[cacheCluster, UNLISTED]],
    },
  },
  fails: {
    "Redis 5 without a token": {
      subject: open,
      given: [[cacheCluster, [nodeOf("5.0.6")]]],
      message: "Redis OSS 5.0.6 without an AUTH token",
    },
    "its first node is being deleted": {
      subject: open,
      given: [[cacheCluster, [nodeOf("4.0.10", "sessions-002")]]],
      evidence: { EngineVersion: "4.0.10" },
    },
  },
  skips: {
    "Redis 6 has user groups": { subject: open, given: [[cacheCluster, [nodeOf("6.2.6")]]] },
    "Redis 7 has user groups": { subject: open, given: [[cacheCluster, [nodeOf("7.1.0")]]] },
    "Valkey has user groups": { subject: { ...open, Engine: "valkey" }, given: [[cacheCluster, UNLISTED]] },
    "no node yet": { subject: { ...open, MemberClusters: [] } },
  },
  unknowns: { "nodes unread": { subject: open, given: [[cacheCluster, UNLISTED]] } },
});
