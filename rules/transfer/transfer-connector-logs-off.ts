import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { transferConnector } from "../../src/services/transfer/connector.ts";

export default defineRule({
  id: "transfer-connector-logs-off",
  title: "Transfer Family connector writes no logs",
  severity: "medium",
  why: "Which files went to a partner, which came back and which failed, nothing tells: a lost order is found by the partner's complaint.",
  fix: {
    text: "Give the connector a logging role that Transfer Family may assume and that may write to CloudWatch Logs.",
    cli: "aws transfer update-connector --connector-id <connector-id> --logging-role arn:<partition>:iam::<account>:role/<role>",
    terraform: `resource "aws_transfer_connector" "<name>" {
  # …
  logging_role = aws_iam_role.<name>.arn
}`,
    cloudformation: `<Name>:
  Type: AWS::Transfer::Connector
  Properties:
    LoggingRole: !GetAtt <Role>.Arn`,
  },
  references: {
    fsbp: ["Transfer.3"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/transfer/latest/userguide/structured-logging.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/transfer-controls.html#transfer-3",
    ],
  },
  concerns: { cloudformation: "LoggingRole", terraform: ["aws_transfer_connector.logging_role"] },
  examples: { pass: "It has a logging role.", fail: "It has no logging role." },
  subject: transferConnector.with("loggingRole"),
  check: ({ loggingRole }) => (loggingRole ? pass : fail("it has no logging role", { LoggingRole: "not set" })),
});
