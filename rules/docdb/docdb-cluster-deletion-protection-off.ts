import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { docdbCluster } from "../../src/services/docdb/db-cluster.ts";

export default defineRule({
  id: "docdb-cluster-deletion-protection-off",
  title: "DocumentDB cluster may be deleted by one call",
  severity: "medium",
  why: "A mistyped command, a stack update that replaces it or an intruder removes the database and its automatic backups; a final snapshot remains only if one was asked for.",
  fix: {
    text: "Turn on deletion protection; it can be turned off again by whoever really means to delete.",
    cli: "aws docdb modify-db-cluster --db-cluster-identifier <cluster> --deletion-protection --apply-immediately",
    terraform: 'resource "aws_docdb_cluster" "<name>" {\n  # …\n  deletion_protection = true\n}',
    cloudformation: "Type: AWS::DocDB::DBCluster\nProperties:\n  DeletionProtection: true",
  },
  references: {
    fsbp: ["DocumentDB.5"],
    docs: [
      "https://docs.aws.amazon.com/documentdb/latest/developerguide/db-cluster-delete.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-5",
    ],
  },
  examples: { pass: "DeletionProtection is true.", fail: "DeletionProtection is false." },
  subject: docdbCluster.with(),
  check: ({ DeletionProtection }) =>
    DeletionProtection ? pass : fail("deletion protection is off", { DeletionProtection: false }),
});
