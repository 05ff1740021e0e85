import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { dbClusterSnapshot } from "../../src/services/rds/db-cluster-snapshot.ts";
import { isStorageEncrypted } from "../../src/services/rds/storage.ts";

export default defineRule({
  id: "rds-cluster-snapshot-unencrypted",
  title: "Snapshot of a database cluster is not encrypted",
  severity: "medium",
  why: "Whoever may copy, share or restore the snapshot reads the database: no key stands in the way, and only unencrypted snapshots can be made public.",
  fix: {
    text: "A snapshot of a Multi-AZ cluster cannot be encrypted. Aurora encrypts when it restores: restore the snapshot into a cluster with a KMS key, take a snapshot of that one, and delete the original. Snapshots of an encrypted cluster are encrypted by themselves.",
    cli: `aws rds restore-db-cluster-from-snapshot --db-cluster-identifier <encrypted-cluster> --snapshot-identifier <snapshot> --engine <engine> --kms-key-id <key>
aws rds create-db-cluster-snapshot --db-cluster-identifier <encrypted-cluster> --db-cluster-snapshot-identifier <encrypted-snapshot>
aws rds delete-db-cluster-snapshot --db-cluster-snapshot-identifier <snapshot>`,
    terraform: `resource "aws_rds_cluster" "<encrypted-cluster>" {
  # …
  snapshot_identifier = "<snapshot>"
  storage_encrypted   = true
  kms_key_id          = "<key-arn>"
}`,
    cloudformation: `<Name>:
  Type: AWS::RDS::DBCluster
  Properties:
    Engine: <engine>
    SnapshotIdentifier: <snapshot>
    KmsKeyId: <key>`,
  },
  references: {
    fsbp: ["RDS.4"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-4",
    ],
  },
  examples: { pass: "StorageEncrypted is true.", fail: "A manual snapshot of an unencrypted cluster." },
  subject: dbClusterSnapshot.with(),
  check: (snapshot) => {
    const { SnapshotType, DBClusterIdentifier, StorageEncryptionType } = snapshot;
    if (isStorageEncrypted(snapshot)) return pass;
    if (SnapshotType === "automated")
      return skip(`it is automated: encrypted as its cluster ${DBClusterIdentifier} is, and expires by itself`);
    return fail(`this snapshot of ${DBClusterIdentifier} is not encrypted`, {
      DBClusterIdentifier,
      SnapshotType,
      StorageEncrypted: false,
      StorageEncryptionType,
    });
  },
});
