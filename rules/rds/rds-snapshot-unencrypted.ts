import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { dbSnapshot } from "../../src/services/rds/db-snapshot.ts";
import { isStorageEncrypted } from "../../src/services/rds/storage.ts";

export default defineRule({
  id: "rds-snapshot-unencrypted",
  title: "Database snapshot is not encrypted",
  severity: "medium",
  why: "Whoever may copy, share or restore the snapshot reads the database: no key stands in the way, and only unencrypted snapshots can be made public.",
  fix: {
    text: "Copy the snapshot with a KMS key and delete the original. Snapshots of an encrypted instance are encrypted by themselves: restore the copy in the place of the instance.",
    cli: `aws rds copy-db-snapshot --source-db-snapshot-identifier <snapshot> --target-db-snapshot-identifier <encrypted-snapshot> --kms-key-id <key>
aws rds delete-db-snapshot --db-snapshot-identifier <snapshot>`,
    terraform: `resource "aws_db_snapshot_copy" "<name>" {
  source_db_snapshot_identifier = "<snapshot-arn>"
  target_db_snapshot_identifier = "<encrypted-snapshot>"
  kms_key_id                    = "<key-arn>"
}`,
  },
  references: {
    fsbp: ["RDS.4"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-4",
    ],
  },
  examples: { pass: "Encrypted is true.", fail: "A manual snapshot of an unencrypted instance." },
  subject: dbSnapshot.with(),
  check: ({ Encrypted: StorageEncrypted, StorageEncryptionType, SnapshotType, DBInstanceIdentifier }) => {
    if (isStorageEncrypted({ StorageEncrypted, StorageEncryptionType })) return pass;
    if (SnapshotType === "automated")
      return skip(`it is automated: encrypted as its instance ${DBInstanceIdentifier} is, and expires by itself`);
    return fail(`this snapshot of ${DBInstanceIdentifier} is not encrypted`, {
      DBInstanceIdentifier,
      SnapshotType,
      Encrypted: false,
      StorageEncryptionType,
    });
  },
});
