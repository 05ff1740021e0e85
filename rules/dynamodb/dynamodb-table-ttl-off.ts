import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { dynamodbTable } from "../../src/services/dynamodb/table.ts";

export default defineRule({
  id: "dynamodb-table-ttl-off",
  title: "DynamoDB table lets no items expire",
  severity: "info",
  why: "Sessions, events and other items that age stay for ever: they are paid for each month, and personal data is kept for longer than it should be.",
  fix: {
    text: "Where items age, write into each the second at which it may go, and name that attribute as the table's time to live: DynamoDB deletes what has expired at no charge. A table whose items are kept on purpose needs none: suppress the finding with that reason.",
    cli: "aws dynamodb update-time-to-live --table-name <table> --time-to-live-specification Enabled=true,AttributeName=<attribute>",
    terraform:
      'resource "aws_dynamodb_table" "<name>" {\n  # …\n  ttl {\n    enabled        = true\n    attribute_name = "<attribute>"\n  }\n}',
    cloudformation:
      "Type: AWS::DynamoDB::Table\nProperties:\n  TimeToLiveSpecification:\n    Enabled: true\n    AttributeName: <attribute>",
  },
  references: {
    wellArchitected: ["COST04-BP05"],
    docs: ["https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html"],
  },
  examples: {
    pass: "TimeToLiveStatus is ENABLED for the attribute expires.",
    fail: "TimeToLiveStatus is DISABLED.",
  },
  subject: dynamodbTable.with("timeToLive"),
  check: ({ timeToLive: { TimeToLiveStatus: status = "DISABLED" } }) =>
    status === "ENABLED" || status === "ENABLING"
      ? pass
      : fail("no attribute tells when its items expire", { TimeToLiveStatus: status }),
});
