import rule from "../../../rules/memorydb/memorydb-cluster-single-az.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster, shard } from "./samples.ts";

const [a, b] = ["eu-west-1a", "eu-west-1b"];

verdicts(rule, {
  passes: {
    "two zones": { subject: cluster },
    "zones untold, but AWS says several": { subject: { ...cluster, Shards: [shard("0001", undefined, undefined)] } },
  },
  fails: {
    "no replica in one of the shards": {
      subject: { ...cluster, Shards: [shard("0001", a, b), shard("0002", a)] },
      message: "no replica in shard 0002",
    },
    "a replica in the same zone": {
      subject: { ...cluster, Shards: [shard("0001", a, b), shard("0002", a, a)] },
      message: /all nodes of shard 0002 lie in eu-west-1a/,
    },
    "zones untold, but AWS says one": {
      subject: { ...cluster, AvailabilityMode: "singleaz", Shards: [shard("0001", undefined, undefined)] },
    },
  },
  skips: {
    "being made": { subject: { ...cluster, Status: "creating", Shards: [] } },
    "nothing told": { subject: { ...cluster, AvailabilityMode: undefined, Shards: [] }, message: /does not say/ },
  },
});
