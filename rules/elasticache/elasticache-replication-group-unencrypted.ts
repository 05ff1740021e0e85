import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { replicationGroup } from "../../src/services/elasticache/replication-group.ts";

export default defineRule({
  id: "elasticache-replication-group-unencrypted",
  title: "Replication group's data at rest is not encrypted",
  severity: "medium",
  why: "What its nodes write to disk during synchronization, backup and swapping, and the backups themselves, lie in the clear.",
  fix: {
    text: "Encryption at rest is chosen when a group is made: take a backup, restore it as a new group with encryption, and move the clients over.",
    cli: "aws elasticache create-snapshot --replication-group-id <group> --snapshot-name <snapshot>\naws elasticache create-replication-group --replication-group-id <new-group> --replication-group-description <text> --snapshot-name <snapshot> --at-rest-encryption-enabled --kms-key-id <key>",
    terraform:
      'resource "aws_elasticache_replication_group" "<name>" {\n  # …\n  at_rest_encryption_enabled = true\n  kms_key_id                 = "<key-arn>"\n}',
    cloudformation:
      "Type: AWS::ElastiCache::ReplicationGroup\nProperties:\n  AtRestEncryptionEnabled: true\n  KmsKeyId: <key-arn>",
  },
  references: {
    fsbp: ["ElastiCache.4"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-4",
    ],
  },
  examples: { pass: "AtRestEncryptionEnabled is true.", fail: "AtRestEncryptionEnabled is false." },
  subject: replicationGroup.with(),
  // AWS may encrypt with a key of its own while AtRestEncryptionEnabled is false; the type tells what is in force.
  check: ({ AtRestEncryptionEnabled, StorageEncryptionType }) =>
    AtRestEncryptionEnabled || StorageEncryptionType?.startsWith("sse-")
      ? pass
      : fail("encryption at rest is off", { AtRestEncryptionEnabled: false, StorageEncryptionType }),
});
