import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { dbClusterSnapshot } from "../../src/services/rds/db-cluster-snapshot.ts";

export default defineRule({
  id: "rds-cluster-snapshot-public",
  title: "Snapshot of a database cluster may be restored by every AWS account",
  severity: "critical",
  why: "Anybody can restore the snapshot in an account of their own and read the whole database, unseen; public snapshots are listed and searched by strangers within hours.",
  fix: {
    text: "Take the right to restore it away from everyone and name the accounts that need it. Treat what was in it as read: whoever has copied it keeps the copy.",
    cli: "aws rds modify-db-cluster-snapshot-attribute --db-cluster-snapshot-identifier <snapshot> --attribute-name restore --values-to-remove all",
    terraform: `resource "aws_db_cluster_snapshot" "<name>" {
  # …
  shared_accounts = ["<account-id>"]
}`,
  },
  references: {
    fsbp: ["RDS.1"],
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-share-snapshot.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-1",
    ],
  },
  examples: {
    pass: "A manual snapshot is shared with two accounts by name.",
    fail: "A manual snapshot's attribute restore holds the value all.",
  },
  subject: dbClusterSnapshot.with("published"),
  check: (snapshot) => {
    const { SnapshotType, StorageEncrypted, DBClusterIdentifier, SnapshotCreateTime } = snapshot;
    if (SnapshotType === "automated") return skip("AWS shares automated snapshots with nobody");
    if (StorageEncrypted) return pass;
    return snapshot.published.length === 0
      ? pass
      : fail(`this snapshot of ${DBClusterIdentifier} is among the public snapshots of the region`, {
          DBClusterIdentifier,
          SnapshotType,
          StorageEncrypted: false,
          SnapshotCreateTime,
        });
  },
});
