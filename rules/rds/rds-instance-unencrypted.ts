import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { clusterDecides, dbInstance } from "../../src/services/rds/db-instance.ts";
import { isStorageEncrypted } from "../../src/services/rds/storage.ts";

export default defineRule({
  id: "rds-instance-unencrypted",
  title: "RDS instance's storage is not encrypted",
  severity: "high",
  why: "Its disks, backups, replicas and snapshots lie in the clear; a snapshot shared by mistake can be read by whoever gets it.",
  fix: {
    text: "Encryption cannot be turned on in place: copy a snapshot with a KMS key, restore the copy as a new instance, and move the clients over.",
    cli: "aws rds create-db-snapshot --db-instance-identifier <instance> --db-snapshot-identifier <snapshot>\naws rds copy-db-snapshot --source-db-snapshot-identifier <snapshot> --target-db-snapshot-identifier <encrypted-snapshot> --kms-key-id <key>\naws rds restore-db-instance-from-db-snapshot --db-instance-identifier <new-instance> --db-snapshot-identifier <encrypted-snapshot>",
    terraform:
      'resource "aws_db_instance" "<name>" {\n  # …\n  storage_encrypted = true\n  kms_key_id        = "<key-arn>"\n}',
    cloudformation: "Type: AWS::RDS::DBInstance\nProperties:\n  StorageEncrypted: true\n  KmsKeyId: <key-arn>",
  },
  references: {
    fsbp: ["RDS.3"],
    cis: { "3.0": ["2.3.1"], "5.0": ["2.2.1"] },
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-3",
    ],
  },
  concerns: { cloudformation: "StorageEncrypted", terraform: ["aws_db_instance.storage_encrypted"] },
  examples: { pass: "StorageEncrypted is true.", fail: "StorageEncrypted is false." },
  subject: dbInstance.with(),
  check: (instance) => {
    const decided = clusterDecides(instance);
    if (decided) return skip(decided);
    const { StorageEncrypted, StorageEncryptionType } = instance;
    return isStorageEncrypted(instance)
      ? pass
      : fail("its storage, and with it its backups and snapshots, is not encrypted", {
          StorageEncrypted,
          StorageEncryptionType,
        });
  },
});
