import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { dynamodbTable } from "../../src/services/dynamodb/table.ts";

export default defineRule({
  id: "dynamodb-table-pitr-off",
  title: "DynamoDB table cannot be restored to a point in time",
  severity: "medium",
  why: "What a faulty release or an intruder writes or deletes is gone, unless somebody happened to make a backup by hand.",
  fix: {
    text: "Turn on point-in-time recovery: DynamoDB then keeps every second of the last 35 days (or fewer, if you choose) to be restored as a new table. Each replica of a global table has its own.",
    cli: "aws dynamodb update-continuous-backups --table-name <table> --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true",
    terraform:
      'resource "aws_dynamodb_table" "<name>" {\n  # …\n  point_in_time_recovery {\n    enabled = true\n  }\n}',
    cloudformation:
      "Type: AWS::DynamoDB::Table\nProperties:\n  PointInTimeRecoverySpecification:\n    PointInTimeRecoveryEnabled: true",
  },
  references: {
    fsbp: ["DynamoDB.2"],
    wellArchitected: ["REL09-BP03"],
    docs: [
      "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-2",
    ],
  },
  concerns: {
    cloudformation: "PointInTimeRecoverySpecification",
    terraform: ["aws_dynamodb_table.point_in_time_recovery.enabled"],
  },
  examples: { pass: "PointInTimeRecoveryStatus is ENABLED.", fail: "PointInTimeRecoveryStatus is DISABLED." },
  subject: dynamodbTable.with("continuousBackups"),
  check: ({ continuousBackups }) => {
    const status = continuousBackups.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus ?? "DISABLED";
    return status === "ENABLED" ? pass : fail("point-in-time recovery is off", { PointInTimeRecoveryStatus: status });
  },
});
