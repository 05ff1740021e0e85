import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { neptuneSnapshot } from "../../src/services/neptune/db-cluster-snapshot.ts";

export default defineRule({
  id: "neptune-snapshot-unencrypted",
  title: "Neptune snapshot is not encrypted",
  severity: "medium",
  why: "Whoever the snapshot is shared with, or who gets into the account, restores it and reads the whole graph; only unencrypted snapshots can be made public.",
  fix: {
    text: "A snapshot cannot be encrypted afterwards: restore it as a cluster with a KMS key, take a snapshot of that, and delete the old one.",
    cli: "aws neptune restore-db-cluster-from-snapshot --db-cluster-identifier <new-cluster> --snapshot-identifier <snapshot> --engine neptune --kms-key-id <key>\naws neptune create-db-cluster-snapshot --db-cluster-identifier <new-cluster> --db-cluster-snapshot-identifier <new-snapshot>\naws neptune delete-db-cluster-snapshot --db-cluster-snapshot-identifier <snapshot>",
    terraform:
      'resource "aws_neptune_cluster" "<new-cluster>" {\n  # …\n  snapshot_identifier = "<snapshot>"\n  storage_encrypted   = true\n  kms_key_arn         = "<key-arn>"\n}',
    cloudformation:
      "Type: AWS::Neptune::DBCluster\nProperties:\n  SnapshotIdentifier: <snapshot>\n  StorageEncrypted: true\n  KmsKeyId: <key-arn>",
  },
  references: {
    fsbp: ["Neptune.6"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/neptune/latest/userguide/encrypt.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-6",
    ],
  },
  examples: { pass: "StorageEncrypted is true.", fail: "A manual snapshot has StorageEncrypted false." },
  subject: neptuneSnapshot.with(),
  check: ({ StorageEncrypted, SnapshotType, DBClusterIdentifier: cluster, SnapshotCreateTime }) => {
    if (StorageEncrypted) return pass;
    if (SnapshotType === "automated")
      return skip(`it is an automatic backup of ${cluster}, which is judged by its own encryption`);
    return fail(`its copy of the graph of ${cluster} is not encrypted`, {
      StorageEncrypted: false,
      DBClusterIdentifier: cluster,
      SnapshotType,
      SnapshotCreateTime,
    });
  },
});
