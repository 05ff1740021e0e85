import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { neptuneCluster } from "../../src/services/neptune/db-cluster.ts";

export default defineRule({
  id: "neptune-cluster-deletion-protection-off",
  title: "Neptune cluster may be deleted by one call",
  severity: "low",
  why: "A mistyped command, a stack update that replaces it or an intruder removes the database and its automatic backups; a final snapshot remains only if one was asked for.",
  fix: {
    text: "Turn on deletion protection; it can be turned off again by whoever really means to delete.",
    cli: "aws neptune modify-db-cluster --db-cluster-identifier <cluster> --deletion-protection --apply-immediately",
    terraform: 'resource "aws_neptune_cluster" "<name>" {\n  # …\n  deletion_protection = true\n}',
    cloudformation: "Type: AWS::Neptune::DBCluster\nProperties:\n  DeletionProtection: true",
  },
  references: {
    fsbp: ["Neptune.4"],
    docs: [
      "https://docs.aws.amazon.com/neptune/latest/userguide/manage-console-instances-delete.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-4",
    ],
  },
  examples: { pass: "DeletionProtection is true.", fail: "DeletionProtection is false." },
  subject: neptuneCluster.with(),
  check: ({ DeletionProtection }) =>
    DeletionProtection ? pass : fail("deletion protection is off", { DeletionProtection: false }),
});
