import rule from "../../../rules/elasticache/elasticache-replication-group-minor-upgrades-off.ts";
import { cacheCluster } from "../../../src/services/elasticache/cache-cluster.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { group, nodeOf } from "./samples.ts";

const nodes = (version: string, AutoMinorVersionUpgrade?: boolean): Given => [
  [cacheCluster, group.MemberClusters.map((name) => ({ ...nodeOf(version, name), AutoMinorVersionUpgrade }))],
];

verdicts(rule, {
  passes: {
    "on, whatever the nodes": {
      subject: { ...group, AutoMinorVersionUpgrade: true },
      given: [[cacheCluster, UNLISTED]],
    },
    "on in every node, where the group does not tell": { subject: group, given: nodes("7.1.0", true) },
  },
  fails: {
    off: { subject: { ...group, AutoMinorVersionUpgrade: false }, given: nodes("7.1.0"), message: /redis 7.1.0/ },
    "off in its nodes": { subject: group, given: nodes("6.2.6", false), evidence: { EngineVersion: "6.2.6" } },
  },
  skips: {
    "Redis before 6": { subject: { ...group, AutoMinorVersionUpgrade: false }, given: nodes("5.0.6") },
    "no node yet": { subject: { ...group, AutoMinorVersionUpgrade: false } },
  },
  unknowns: { "nodes unlisted": { subject: group, given: [[cacheCluster, UNLISTED]] } },
});
