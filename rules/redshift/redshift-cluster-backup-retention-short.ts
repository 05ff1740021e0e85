import { defineRule, fail, pass, z } from "../../src/rule/index.ts";
import { redshiftCluster } from "../../src/services/redshift/cluster.ts";

export default defineRule({
  id: "redshift-cluster-backup-retention-short",
  title: "Redshift cluster keeps its automatic snapshots for too few days",
  severity: "medium",
  why: "Damage that is noticed only after the last snapshot has expired, by a faulty load or by an intruder, cannot be undone.",
  fix: {
    text: "Keep automatic snapshots for at least seven days; a day, as AWS sets it, does not outlast a weekend.",
    cli: "aws redshift modify-cluster --cluster-identifier <cluster> --automated-snapshot-retention-period 7",
    terraform: `resource "aws_redshift_cluster" "<name>" {
  # …
  automated_snapshot_retention_period = 7
}`,
    cloudformation: `<Name>:
  Type: AWS::Redshift::Cluster
  Properties:
    AutomatedSnapshotRetentionPeriod: 7`,
  },
  references: {
    fsbp: ["Redshift.3"],
    wellArchitected: ["REL09-BP03"],
    docs: [
      "https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-snapshots.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-3",
    ],
  },
  examples: {
    pass: "AutomatedSnapshotRetentionPeriod is 14.",
    fail: "AutomatedSnapshotRetentionPeriod is 1, as AWS sets it.",
  },
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(1), z.maximum(35)), 7)
      .check(z.describe("The fewest days that automatic snapshots must be kept, 1 to 35")),
  }),
  subject: redshiftCluster.with(),
  check: ({ AutomatedSnapshotRetentionPeriod: kept = 0, PendingModifiedValues }, { options: { days } }) => {
    if (kept >= days) return pass;
    const ordered = PendingModifiedValues?.AutomatedSnapshotRetentionPeriod;
    const pending = ordered === undefined ? "" : `; ${ordered} are ordered but not yet in force`;
    return fail(
      (kept === 0 ? "automatic snapshots are off" : `automatic snapshots are kept for ${kept} of ${days} days`) +
        pending,
      { AutomatedSnapshotRetentionPeriod: kept, required: days },
    );
  },
});
