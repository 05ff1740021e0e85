import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { topic } from "../../src/services/sns/topic.ts";

export default defineRule({
  id: "sns-topic-unencrypted",
  title: "SNS topic does not encrypt its messages with a KMS key",
  severity: "medium",
  why: "Messages wait on AWS's disks until they are delivered; a key says who may read them there, and its use is logged.",
  fix: {
    text: "Set a KMS key for the topic. Take one of your own where alarms or other services publish to the topic: they may not use alias/aws/sns, and publish nothing more.",
    cli: "aws sns set-topic-attributes --topic-arn <topic-arn> --attribute-name KmsMasterKeyId --attribute-value <key-id>",
    terraform: `resource "aws_sns_topic" "<name>" {
  # …
  kms_master_key_id = aws_kms_key.<name>.id
}`,
    cloudformation: `<Name>:
  Type: AWS::SNS::Topic
  Properties:
    KmsMasterKeyId: !Ref <Key>`,
  },
  references: {
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/sns-controls.html#sns-1",
    ],
  },
  examples: { pass: "The topic has a KMS key.", fail: "KmsMasterKeyId is not set." },
  subject: topic.with("attributes"),
  check: ({ attributes: { KmsMasterKeyId } }) =>
    KmsMasterKeyId ? pass : fail("no KMS key encrypts its messages", { KmsMasterKeyId: "not set" }),
});
