import rule from "../../../rules/elasticache/elasticache-replication-group-rbac-missing.ts";
import { cacheCluster } from "../../../src/services/elasticache/cache-cluster.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { group, nodeOf } from "./samples.ts";

const open = { ...group, AuthTokenEnabled: false, UserGroupIds: [] };
const nodesUnread = [[cacheCluster, UNLISTED]] as const;

verdicts(rule, {
  passes: {
    "a user group": { subject: { ...open, UserGroupIds: ["app-users"] }, given: nodesUnread },
    "at least a token": { subject: { ...open, AuthTokenEnabled: true }, given: nodesUnread },
  },
  fails: {
    "Redis 7 with neither": {
      subject: open,
      given: [[cacheCluster, [nodeOf("7.1.0")]]],
      evidence: { EngineVersion: "7.1.0" },
    },
    "Valkey with neither": {
      subject: { ...open, Engine: "valkey" },
      given: nodesUnread,
      message: "it has neither a user group nor an AUTH token",
    },
  },
  skips: {
    "Redis 5 has no user groups": { subject: open, given: [[cacheCluster, [nodeOf("5.0.6")]]], message: /5\.0\.6/ },
    "no node yet": { subject: { ...open, MemberClusters: [] } },
  },
  unknowns: { "nodes unread": { subject: open, given: nodesUnread } },
});
