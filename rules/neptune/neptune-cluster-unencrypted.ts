import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { neptuneCluster } from "../../src/services/neptune/db-cluster.ts";

export default defineRule({
  id: "neptune-cluster-unencrypted",
  title: "Neptune cluster's storage is not encrypted",
  severity: "high",
  why: "The volume that its instances share, its backups and its snapshots lie in the clear; a snapshot shared by mistake can be read by whoever gets it.",
  fix: {
    text: "Encryption cannot be turned on in place: restore a snapshot of the cluster as a new cluster with a KMS key, and move the clients over.",
    cli: "aws neptune create-db-cluster-snapshot --db-cluster-identifier <cluster> --db-cluster-snapshot-identifier <snapshot>\naws neptune restore-db-cluster-from-snapshot --db-cluster-identifier <new-cluster> --snapshot-identifier <snapshot> --engine neptune --kms-key-id <key>",
    terraform:
      'resource "aws_neptune_cluster" "<name>" {\n  # …\n  storage_encrypted = true\n  kms_key_arn = "<key-arn>"\n}',
    cloudformation: "Type: AWS::Neptune::DBCluster\nProperties:\n  StorageEncrypted: true\n  KmsKeyId: <key-arn>",
  },
  references: {
    fsbp: ["Neptune.1"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/neptune/latest/userguide/encrypt.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-1",
    ],
  },
  examples: { pass: "StorageEncrypted is true.", fail: "StorageEncrypted is false." },
  subject: neptuneCluster.with(),
  check: ({ StorageEncrypted }) =>
    StorageEncrypted
      ? pass
      : fail("its storage, and with it its backups and snapshots, is not encrypted", { StorageEncrypted: false }),
});
