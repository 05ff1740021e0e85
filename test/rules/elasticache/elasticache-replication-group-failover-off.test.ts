import rule from "../../../rules/elasticache/elasticache-replication-group-failover-off.ts";
import { verdicts } from "../../verdicts.ts";
import { alone, group, shard } from "./samples.ts";

verdicts(rule, {
  passes: {
    on: { subject: { ...group, AutomaticFailover: "enabled" } },
    "being turned on": { subject: { ...group, AutomaticFailover: "enabling" } },
    "cluster mode, which always has it": {
      subject: {
        ...group,
        ClusterEnabled: true,
        AutomaticFailover: "enabled",
        NodeGroups: [shard("0001", "eu-west-1a")],
      },
    },
  },
  fails: {
    "off, with a replica": {
      subject: { ...group, AutomaticFailover: "disabled" },
      message: "automatic failover is off",
    },
    "off, and nothing to fail over to": {
      subject: { ...alone, AutomaticFailover: "disabled" },
      message: /no replica to fail over to/,
      evidence: { shardsWithoutReplica: ["0001"] },
    },
    "a node type without it": {
      subject: { ...group, AutomaticFailover: "disabled", CacheNodeType: "cache.t1.micro" },
      message: /cache\.t1\.micro cannot/,
    },
    "being turned off": { subject: { ...group, AutomaticFailover: "disabling" }, message: /being turned off/ },
  },
  skips: { "not yet made": { subject: { ...group, Status: "creating", AutomaticFailover: "disabled" } } },
});
