import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { elasticacheSnapshot, newest } from "../../src/services/elasticache/snapshot.ts";

export default defineRule({
  id: "elasticache-snapshot-default-key",
  title: "Cache backup is not encrypted with a key of your own",
  severity: "low",
  why: "Whoever may restore the backup reads all of it. A KMS key of your own adds a second lock, leaves a trace of each use, and can be withdrawn.",
  fix: {
    text: "Copy the backup with a key of your own and delete the original. Later automatic backups have the key of the cache, which is chosen when it is made: restore it into a new one with a key.",
    cli: "aws elasticache copy-snapshot --source-snapshot-name <snapshot> --target-snapshot-name <snapshot-with-key> --kms-key-id <key-arn>\naws elasticache delete-snapshot --snapshot-name <snapshot>",
    terraform:
      'resource "aws_elasticache_replication_group" "<name>" {\n  # …\n  at_rest_encryption_enabled = true\n  kms_key_id                 = "<key-arn>"\n}',
    cloudformation:
      "Type: AWS::ElastiCache::ReplicationGroup\nProperties:\n  AtRestEncryptionEnabled: true\n  KmsKeyId: <key-arn>",
  },
  references: {
    wellArchitected: ["SEC08-BP02"],
    docs: ["https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html"],
  },
  examples: {
    pass: "KmsKeyId is the ARN of a customer-managed key.",
    fail: "The backup names no key: AWS keeps it under one of its own.",
  },
  subject: elasticacheSnapshot.with(),
  context: { snapshots: elasticacheSnapshot.with() },
  check: (snapshot, { snapshots }) => {
    const { name, KmsKeyId, SnapshotStatus, SnapshotSource, ReplicationGroupId, CacheClusterId } = snapshot;
    if (KmsKeyId) return pass;
    if (SnapshotStatus === "creating" || SnapshotStatus === "failed") return skip("it is not finished");
    const source = ReplicationGroupId ?? CacheClusterId;
    if (SnapshotSource === "automated") {
      const field = ReplicationGroupId ? "ReplicationGroupId" : "CacheClusterId";
      const last = newest(snapshots.where(field, source).filter((one) => one.SnapshotSource === "automated"));
      if (last && last.of.name !== name)
        return skip(`${last.of.name}, the newest automatic backup of ${source}, is judged`);
    }
    return fail(`this ${SnapshotSource ?? ""} backup of ${source} names no KMS key`.replace("  ", " "), {
      SnapshotSource,
      ReplicationGroupId,
      CacheClusterId,
    });
  },
});
