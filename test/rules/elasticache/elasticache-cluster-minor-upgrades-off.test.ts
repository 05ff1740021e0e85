import rule from "../../../rules/elasticache/elasticache-cluster-minor-upgrades-off.ts";
import { verdicts } from "../../verdicts.ts";
import { memcached, nodeOf } from "./samples.ts";

const single = (version: string, AutoMinorVersionUpgrade?: boolean) => ({
  ...nodeOf(version),
  ReplicationGroupId: undefined,
  AutoMinorVersionUpgrade,
});

verdicts(rule, {
  passes: { "a single node": { subject: single("7.1.0", true) } },
  fails: {
    "a single node": { subject: single("7.1.0", false), message: /redis 7.1.0 gets no minor version/ },
    "not told": { subject: single("6.2.6") },
    Valkey: { subject: { ...single("7.2.6", false), Engine: "valkey" } },
  },
  skips: {
    "a node of a group": { subject: { ...nodeOf("7.1.0"), AutoMinorVersionUpgrade: false } },
    Memcached: { subject: { ...memcached("eu-west-1a"), AutoMinorVersionUpgrade: false } },
    "Redis before 6": { subject: single("5.0.6", false) },
  },
});
