import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { memorydbCluster } from "../../src/services/memorydb/cluster.ts";
import { isSpread, loneShards, oneZoneShards } from "../../src/services/memorydb/shards.ts";

export default defineRule({
  id: "memorydb-cluster-single-az",
  title: "MemoryDB cluster has a shard in one availability zone only",
  severity: "medium",
  why: "When the zone or the only node fails, the shard's keys cannot be reached until MemoryDB has built a new node, which takes minutes to hours.",
  fix: {
    text: "Give every shard at least one replica; MemoryDB places replicas in other zones when the subnet group has subnets in several.",
    cli: "aws memorydb update-cluster --cluster-name <cluster> --replica-configuration ReplicaCount=1",
    terraform: 'resource "aws_memorydb_cluster" "<name>" {\n  # …\n  num_replicas_per_shard = 1\n}',
    cloudformation: "Type: AWS::MemoryDB::Cluster\nProperties:\n  NumReplicasPerShard: 1",
  },
  references: {
    wellArchitected: ["REL10-BP01"],
    docs: ["https://docs.aws.amazon.com/memorydb/latest/devguide/autofailover.html"],
  },
  examples: {
    pass: "Each shard has two nodes, in eu-west-1a and eu-west-1b.",
    fail: "The second shard has one node only.",
  },
  subject: memorydbCluster.with(),
  check: (cluster) => {
    const { Shards = [], AvailabilityMode, Status, NumberOfShards } = cluster;
    if (Status === "creating") return skip("it is still being created");
    const evidence = { AvailabilityMode, NumberOfShards };
    const lone = loneShards(Shards);
    if (lone.length > 0) return fail(`no replica in ${named(lone)}`, { ...evidence, withoutReplica: lone });
    const narrow = oneZoneShards(Shards);
    if (narrow.length > 0)
      return fail(narrow.map(({ shard, zone }) => `all nodes of shard ${shard} lie in ${zone}`).join("; "), {
        ...evidence,
        shards: narrow,
      });
    const mode = AvailabilityMode?.toLowerCase();
    if (mode === "singleaz") return fail("all its nodes lie in one zone", evidence);
    return mode === "multiaz" || isSpread(Shards) ? pass : skip("AWS does not say in which zones its nodes lie");
  },
});

const named = (shards: readonly string[]) => `${shards.length > 1 ? "shards" : "shard"} ${shards.join(", ")}`;
