import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { logGroup } from "../../src/services/logs/log-group.ts";

export default defineRule({
  id: "logs-log-group-default-key",
  title: "Log group is not encrypted with a key of the account",
  severity: "low",
  why: "AWS encrypts logs with a key of its own, over which you have no say: you cannot take access away, and its use is not logged.",
  fix: {
    text: "Where logs hold what must be governed, give the group a KMS key whose policy lets CloudWatch Logs use it. Only new events are encrypted with it.",
    cli: "aws logs associate-kms-key --log-group-name <log-group> --kms-key-id <key-arn>",
    terraform: `resource "aws_cloudwatch_log_group" "<name>" {
  # …
  kms_key_id = aws_kms_key.<name>.arn
}`,
    cloudformation: `<Name>:
  Type: AWS::Logs::LogGroup
  Properties:
    KmsKeyId: !GetAtt <Key>.Arn`,
  },
  references: {
    wellArchitected: ["SEC08-BP01"],
    docs: ["https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html"],
  },
  examples: { pass: "The group has a KMS key.", fail: "The group has no KMS key." },
  subject: logGroup.with(),
  check: ({ kmsKeyId, logGroupClass }) => {
    if (kmsKeyId) return pass;
    if (logGroupClass === "DELIVERY") return skip("it only hands events on, and takes no key");
    return fail("no key of the account encrypts it", { kmsKeyId: "not set" });
  },
});
