import rule from "../../../rules/elasticache/elasticache-replication-group-multi-az-off.ts";
import { verdicts } from "../../verdicts.ts";
import { alone, group, shard } from "./samples.ts";

const on = { ...group, MultiAZ: "enabled" };

verdicts(rule, {
  passes: {
    "on, in two zones": { subject: on },
    "on, and AWS does not say where the nodes lie": {
      subject: { ...on, NodeGroups: [{ NodeGroupId: "0001", NodeGroupMembers: [{ CacheClusterId: "sessions-001" }] }] },
    },
  },
  fails: {
    "off, though in two zones": { subject: { ...group, MultiAZ: "disabled" }, message: "Multi-AZ is off" },
    "off, with a single node": {
      subject: { ...alone, MultiAZ: "disabled" },
      message: "Multi-AZ is off; shard 0001 lies in eu-west-1a only",
    },
    "on, but a shard lies in one zone": {
      subject: { ...on, NodeGroups: [...group.NodeGroups, shard("0002", "eu-west-1c", "eu-west-1c")] },
      message: "Multi-AZ is on, but shard 0002 lies in eu-west-1c only",
      evidence: { shardsInOneZone: [{ NodeGroupId: "0002", zones: ["eu-west-1c"] }] },
    },
  },
  skips: {
    "on an Outpost": {
      subject: { ...alone, MemberClustersOutpostArns: ["arn:aws:outposts:eu-west-1:111122223333:outpost/op-1"] },
    },
    "not yet made": { subject: { ...group, Status: "creating" } },
  },
});
