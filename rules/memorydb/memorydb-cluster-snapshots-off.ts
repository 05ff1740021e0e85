import { defineRule, fail, pass, z } from "../../src/rule/index.ts";
import { memorydbCluster } from "../../src/services/memorydb/cluster.ts";

export default defineRule({
  id: "memorydb-cluster-snapshots-off",
  title: "MemoryDB cluster keeps its automatic snapshots too short, or none",
  severity: "medium",
  why: "MemoryDB keeps data through the loss of a node, but not through a faulty release or a deletion: only a snapshot from before it brings the data back.",
  fix: {
    text: "Keep daily snapshots for at least a week.",
    cli: "aws memorydb update-cluster --cluster-name <cluster> --snapshot-retention-limit 7",
    terraform: 'resource "aws_memorydb_cluster" "<name>" {\n  # …\n  snapshot_retention_limit = 7\n}',
    cloudformation: "Type: AWS::MemoryDB::Cluster\nProperties:\n  SnapshotRetentionLimit: 7",
  },
  references: {
    wellArchitected: ["REL09-BP03"],
    docs: ["https://docs.aws.amazon.com/memorydb/latest/devguide/snapshots-automatic.html"],
  },
  examples: { pass: "SnapshotRetentionLimit is 7.", fail: "SnapshotRetentionLimit is 0: snapshots are off." },
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(1), z.maximum(35)), 7)
      .check(z.describe("The fewest days that automatic snapshots must be kept, 1 to 35")),
  }),
  subject: memorydbCluster.with(),
  check: ({ SnapshotRetentionLimit: kept = 0 }, { options: { days } }) =>
    kept >= days
      ? pass
      : fail(kept === 0 ? "automatic snapshots are off" : `automatic snapshots are kept for ${kept} of ${days} days`, {
          SnapshotRetentionLimit: kept,
          required: days,
        }),
});
