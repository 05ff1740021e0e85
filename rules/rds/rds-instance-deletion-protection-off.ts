import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { clusterDecides, dbInstance } from "../../src/services/rds/db-instance.ts";

export default defineRule({
  id: "rds-instance-deletion-protection-off",
  title: "RDS instance may be deleted by one call",
  severity: "medium",
  why: "A mistyped command, a stack update that replaces it or an intruder removes the database and its automatic backups; a final snapshot remains only if one was asked for.",
  fix: {
    text: "Turn on deletion protection; it can be turned off again by whoever really means to delete.",
    cli: "aws rds modify-db-instance --db-instance-identifier <instance> --deletion-protection --apply-immediately",
    terraform: 'resource "aws_db_instance" "<name>" {\n  # …\n  deletion_protection = true\n}',
    cloudformation: "Type: AWS::RDS::DBInstance\nProperties:\n  DeletionProtection: true",
  },
  references: {
    fsbp: ["RDS.8"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-8",
    ],
  },
  concerns: { cloudformation: "DeletionProtection", terraform: ["aws_db_instance.deletion_protection"] },
  examples: { pass: "DeletionProtection is true.", fail: "DeletionProtection is false." },
  subject: dbInstance.with(),
  check: (instance) => {
    const decided = clusterDecides(instance);
    if (decided) return skip(decided);
    return instance.DeletionProtection ? pass : fail("deletion protection is off", { DeletionProtection: false });
  },
});
