import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { dbCluster } from "../../src/services/rds/db-cluster.ts";

export default defineRule({
  id: "rds-cluster-deletion-protection-off",
  title: "Database cluster may be deleted by one call",
  severity: "medium",
  why: "A mistyped command, a stack update that replaces it or an intruder removes the database and its automatic backups; a final snapshot remains only if one was asked for.",
  fix: {
    text: "Turn on deletion protection; it can be turned off again by whoever really means to delete.",
    cli: "aws rds modify-db-cluster --db-cluster-identifier <cluster> --deletion-protection --apply-immediately",
    terraform: 'resource "aws_rds_cluster" "<name>" {\n  # …\n  deletion_protection = true\n}',
    cloudformation: "Type: AWS::RDS::DBCluster\nProperties:\n  DeletionProtection: true",
  },
  references: {
    fsbp: ["RDS.7"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_DeleteCluster.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-7",
    ],
  },
  concerns: { cloudformation: "DeletionProtection", terraform: ["aws_rds_cluster.deletion_protection"] },
  examples: { pass: "DeletionProtection is true.", fail: "DeletionProtection is false." },
  subject: dbCluster.with(),
  check: ({ DeletionProtection }) =>
    DeletionProtection ? pass : fail("deletion protection is off", { DeletionProtection: false }),
});
