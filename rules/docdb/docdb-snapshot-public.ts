import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { docdbSnapshot } from "../../src/services/docdb/db-cluster-snapshot.ts";

export default defineRule({
  id: "docdb-snapshot-public",
  title: "DocumentDB snapshot can be restored by everyone",
  severity: "critical",
  why: "Anyone with an AWS account finds it in the list of public snapshots, restores it as a cluster of their own and reads all of its data.",
  fix: {
    text: "Stop sharing it with everyone, and share it with named accounts where others need it. Treat its data as disclosed. Encrypted snapshots cannot be made public.",
    cli: "aws docdb modify-db-cluster-snapshot-attribute --db-cluster-snapshot-identifier <snapshot> --attribute-name restore --values-to-remove all",
  },
  references: {
    fsbp: ["DocumentDB.3"],
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/documentdb/latest/developerguide/backup_restore-share_cluster_snapshots.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-3",
    ],
  },
  examples: {
    pass: "The snapshot is shared with nobody, or with named accounts.",
    fail: "The snapshot's restore attribute holds all.",
  },
  subject: docdbSnapshot.with("published"),
  check: (snapshot) => {
    const { SnapshotType, SnapshotCreateTime, StorageEncrypted, DBClusterIdentifier: cluster } = snapshot;
    if (SnapshotType === "automated") return skip("automatic snapshots cannot be shared");
    // AWS refuses to make them public.
    if (StorageEncrypted) return pass;
    return snapshot.published.length === 0
      ? pass
      : fail(`everyone with an AWS account can restore the data of ${cluster} from it`, {
          restore: ["all"],
          DBClusterIdentifier: cluster,
          SnapshotCreateTime,
          StorageEncrypted: false,
        });
  },
});
