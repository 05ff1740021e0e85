import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { dynamodbTable } from "../../src/services/dynamodb/table.ts";

export default defineRule({
  id: "dynamodb-table-deletion-protection-off",
  title: "DynamoDB table may be deleted by one call",
  severity: "medium",
  why: "A mistyped command, a stack update that replaces it or an intruder removes the table with all its items; without point-in-time recovery nothing is left.",
  fix: {
    text: "Turn on deletion protection; it can be turned off again by whoever really means to delete. Each replica of a global table has its own.",
    cli: "aws dynamodb update-table --table-name <table> --deletion-protection-enabled",
    terraform: 'resource "aws_dynamodb_table" "<name>" {\n  # …\n  deletion_protection_enabled = true\n}',
    cloudformation: "Type: AWS::DynamoDB::Table\nProperties:\n  DeletionProtectionEnabled: true",
  },
  references: {
    fsbp: ["DynamoDB.6"],
    docs: [
      "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithTables.Basics.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-6",
    ],
  },
  concerns: {
    cloudformation: "DeletionProtectionEnabled",
    terraform: ["aws_dynamodb_table.deletion_protection_enabled"],
  },
  examples: { pass: "DeletionProtectionEnabled is true.", fail: "DeletionProtectionEnabled is false." },
  subject: dynamodbTable.with("description"),
  check: ({ description: { DeletionProtectionEnabled, TableStatus } }) => {
    if (DeletionProtectionEnabled) return pass;
    if (TableStatus === "DELETING") return skip("it is being deleted");
    return fail("deletion protection is off", { DeletionProtectionEnabled: false });
  },
});
