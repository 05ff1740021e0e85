import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { dbSnapshot } from "../../src/services/rds/db-snapshot.ts";

export default defineRule({
  id: "rds-snapshot-public",
  title: "Database snapshot may be restored by every AWS account",
  severity: "critical",
  why: "Anybody can restore the snapshot in an account of their own and read the whole database, unseen; public snapshots are listed and searched by strangers within hours.",
  fix: {
    text: "Take the right to restore it away from everyone and name the accounts that need it. Treat what was in it as read: whoever has copied it keeps the copy.",
    cli: "aws rds modify-db-snapshot-attribute --db-snapshot-identifier <snapshot> --attribute-name restore --values-to-remove all",
    terraform: `resource "aws_db_snapshot" "<name>" {
  # …
  shared_accounts = ["<account-id>"]
}`,
  },
  references: {
    fsbp: ["RDS.1"],
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-1",
    ],
  },
  examples: {
    pass: "A manual snapshot is shared with two accounts by name.",
    fail: "A manual snapshot's attribute restore holds the value all.",
  },
  subject: dbSnapshot.with("published"),
  check: (snapshot) => {
    const { SnapshotType, Encrypted, DBInstanceIdentifier, SnapshotCreateTime } = snapshot;
    if (SnapshotType === "automated") return skip("AWS shares automated snapshots with nobody");
    if (Encrypted) return pass;
    return snapshot.published.length === 0
      ? pass
      : fail(`this snapshot of ${DBInstanceIdentifier} is among the public snapshots of the region`, {
          DBInstanceIdentifier,
          SnapshotType,
          Encrypted: false,
          SnapshotCreateTime,
        });
  },
});
