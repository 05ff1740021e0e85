import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { docdbCluster } from "../../src/services/docdb/db-cluster.ts";

export default defineRule({
  id: "docdb-cluster-unencrypted",
  title: "DocumentDB cluster's storage is not encrypted",
  severity: "high",
  why: "The volume that its instances share, its backups and its snapshots lie in the clear; a snapshot shared by mistake can be read by whoever gets it.",
  fix: {
    text: "Encryption cannot be turned on in place: restore a snapshot of the cluster as a new cluster with a KMS key, and move the clients over.",
    cli: "aws docdb create-db-cluster-snapshot --db-cluster-identifier <cluster> --db-cluster-snapshot-identifier <snapshot>\naws docdb restore-db-cluster-from-snapshot --db-cluster-identifier <new-cluster> --snapshot-identifier <snapshot> --engine docdb --kms-key-id <key>",
    terraform:
      'resource "aws_docdb_cluster" "<name>" {\n  # …\n  storage_encrypted = true\n  kms_key_id = "<key-arn>"\n}',
    cloudformation: "Type: AWS::DocDB::DBCluster\nProperties:\n  StorageEncrypted: true\n  KmsKeyId: <key-arn>",
  },
  references: {
    fsbp: ["DocumentDB.1"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/documentdb/latest/developerguide/encryption-at-rest.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-1",
    ],
  },
  examples: { pass: "StorageEncrypted is true.", fail: "StorageEncrypted is false." },
  subject: docdbCluster.with(),
  check: ({ StorageEncrypted }) =>
    StorageEncrypted
      ? pass
      : fail("its storage, and with it its backups and snapshots, is not encrypted", { StorageEncrypted: false }),
});
