import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { dbCluster } from "../../src/services/rds/db-cluster.ts";

export default defineRule({
  id: "rds-cluster-tags-not-copied",
  title: "Snapshots of the database cluster come without its tags",
  severity: "low",
  why: "Rules that go by tags (who may restore what, what is deleted when, who pays) then miss the snapshots, which hold the same data.",
  fix: {
    text: "Let RDS copy the tags to every new snapshot; tag the older ones yourself.",
    cli: "aws rds modify-db-cluster --db-cluster-identifier <cluster> --copy-tags-to-snapshot --apply-immediately",
    terraform: `resource "aws_rds_cluster" "<name>" {
  # …
  copy_tags_to_snapshot = true
}`,
    cloudformation: `<Name>:
  Type: AWS::RDS::DBCluster
  Properties:
    CopyTagsToSnapshot: true`,
  },
  references: {
    fsbp: ["RDS.16", "RDS.47", "RDS.48"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Tagging.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-16",
    ],
  },
  examples: { pass: "CopyTagsToSnapshot is true.", fail: "CopyTagsToSnapshot is false, the API's default." },
  subject: dbCluster.with(),
  check: ({ CopyTagsToSnapshot }) =>
    CopyTagsToSnapshot ? pass : fail("its tags are not copied to its snapshots", { CopyTagsToSnapshot: false }),
});
