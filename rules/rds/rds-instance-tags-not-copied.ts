import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { clusterDecides, dbInstance } from "../../src/services/rds/db-instance.ts";

export default defineRule({
  id: "rds-instance-tags-not-copied",
  title: "Snapshots of the database instance come without its tags",
  severity: "low",
  why: "Rules that go by tags (who may restore what, what is deleted when, who pays) then miss the snapshots, which hold the same data.",
  fix: {
    text: "Let RDS copy the tags to every new snapshot; tag the older ones yourself.",
    cli: "aws rds modify-db-instance --db-instance-identifier <instance> --copy-tags-to-snapshot --apply-immediately",
    terraform: `resource "aws_db_instance" "<name>" {
  # …
  copy_tags_to_snapshot = true
}`,
    cloudformation: `<Name>:
  Type: AWS::RDS::DBInstance
  Properties:
    CopyTagsToSnapshot: true`,
  },
  references: {
    fsbp: ["RDS.17"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-17",
    ],
  },
  examples: { pass: "CopyTagsToSnapshot is true.", fail: "CopyTagsToSnapshot is false, the API's default." },
  subject: dbInstance.with(),
  check: (instance) => {
    const decided = clusterDecides(instance);
    if (decided) return skip(decided);
    return instance.CopyTagsToSnapshot
      ? pass
      : fail("its tags are not copied to its snapshots", { CopyTagsToSnapshot: false });
  },
});
