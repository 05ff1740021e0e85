import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { dbCluster } from "../../src/services/rds/db-cluster.ts";
import { isStorageEncrypted } from "../../src/services/rds/storage.ts";

export default defineRule({
  id: "rds-cluster-unencrypted",
  title: "Database cluster's storage is not encrypted",
  severity: "high",
  why: "The volume that its instances share, its backups and its snapshots lie in the clear; a snapshot shared by mistake can be read by whoever gets it.",
  fix: {
    text: "Encryption cannot be turned on in place: restore a snapshot of the cluster as a new cluster with a KMS key, and move the clients over. For a Multi-AZ cluster not even that is possible: make an encrypted one and copy the data into it.",
    cli: "aws rds create-db-cluster-snapshot --db-cluster-identifier <cluster> --db-cluster-snapshot-identifier <snapshot>\naws rds restore-db-cluster-from-snapshot --db-cluster-identifier <new-cluster> --snapshot-identifier <snapshot> --engine <engine> --kms-key-id <key>",
    terraform:
      'resource "aws_rds_cluster" "<name>" {\n  # …\n  storage_encrypted = true\n  kms_key_id        = "<key-arn>"\n}',
    cloudformation: "Type: AWS::RDS::DBCluster\nProperties:\n  StorageEncrypted: true\n  KmsKeyId: <key-arn>",
  },
  references: {
    fsbp: ["RDS.27"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-27",
    ],
  },
  concerns: { cloudformation: "StorageEncrypted", terraform: ["aws_rds_cluster.storage_encrypted"] },
  examples: { pass: "StorageEncrypted is true.", fail: "StorageEncrypted is false." },
  subject: dbCluster.with(),
  check: (cluster) =>
    isStorageEncrypted(cluster)
      ? pass
      : fail("its storage, and with it its backups and snapshots, is not encrypted", {
          StorageEncrypted: cluster.StorageEncrypted,
          StorageEncryptionType: cluster.StorageEncryptionType,
        }),
});
