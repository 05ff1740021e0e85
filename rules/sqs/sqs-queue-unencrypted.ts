import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { queue } from "../../src/services/sqs/queue.ts";

export default defineRule({
  id: "sqs-queue-unencrypted",
  title: "SQS queue does not encrypt its messages",
  severity: "medium",
  why: "Messages often carry orders, addresses and events in full; encryption keeps them unreadable wherever AWS stores them, and costs nothing.",
  fix: {
    text: "Turn on encryption with keys that SQS manages. Take a KMS key of your own where access to the key must be governed, and let the services that send use it.",
    cli: "aws sqs set-queue-attributes --queue-url <queue-url> --attributes SqsManagedSseEnabled=true",
    terraform: `resource "aws_sqs_queue" "<name>" {
  # …
  sqs_managed_sse_enabled = true
}`,
    cloudformation: `<Name>:
  Type: AWS::SQS::Queue
  Properties:
    SqsManagedSseEnabled: true`,
  },
  references: {
    fsbp: ["SQS.1"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/sqs-controls.html#sqs-1",
    ],
  },
  concerns: { cloudformation: "SqsManagedSseEnabled", terraform: ["aws_sqs_queue.sqs_managed_sse_enabled"] },
  examples: {
    pass: "SQS encrypts the messages with its own keys, or with a KMS key.",
    fail: "SqsManagedSseEnabled is false and no KMS key is set.",
  },
  subject: queue.with("attributes"),
  check: ({ attributes: { SqsManagedSseEnabled, KmsMasterKeyId } }) =>
    SqsManagedSseEnabled === "true" || KmsMasterKeyId
      ? pass
      : fail("neither keys of SQS nor a KMS key encrypt its messages", {
          SqsManagedSseEnabled: SqsManagedSseEnabled ?? "not set",
        }),
});
