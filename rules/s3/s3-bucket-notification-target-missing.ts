import { deliveryFault } from "../../src/aws/delivery.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { bucket } from "../../src/services/s3/bucket.ts";
import { topic } from "../../src/services/sns/topic.ts";
import { queue } from "../../src/services/sqs/queue.ts";

export default defineRule({
  id: "s3-bucket-notification-target-missing",
  title: "S3 bucket notifies a queue or topic that it cannot reach",
  severity: "high",
  why: "What should follow an upload no longer happens, and S3 reports no error.",
  fix: {
    text: "Create the queue or topic again or remove it from the notifications, and let S3 deliver to it for this bucket.",
    cli: "aws sqs set-queue-attributes --queue-url <queue-url> --attributes file://<policy.json>",
    terraform: `resource "aws_sqs_queue_policy" "<name>" {
  queue_url = aws_sqs_queue.<name>.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "s3.amazonaws.com" }
      Action    = "sqs:SendMessage"
      Resource  = aws_sqs_queue.<name>.arn
      Condition = { ArnEquals = { "aws:SourceArn" = aws_s3_bucket.<name>.arn } }
    }]
  })
}`,
    cloudformation: `<Name>Policy:
  Type: AWS::SQS::QueuePolicy
  Properties:
    Queues: [!Ref <Queue>]
    PolicyDocument:
      Version: "2012-10-17"
      Statement:
        - Effect: Allow
          Principal: { Service: s3.amazonaws.com }
          Action: sqs:SendMessage
          Resource: !GetAtt <Queue>.Arn
          Condition: { ArnEquals: { aws:SourceArn: "arn:aws:s3:::<bucket>" } }`,
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html"],
  },
  examples: {
    pass: "The queue exists and its policy lets s3.amazonaws.com send messages for this bucket.",
    fail: "The topic was deleted, or its policy names another bucket.",
  },
  subject: bucket.with("notifications"),
  context: { queues: queue.with("attributes"), topics: topic.with("attributes") },
  check: (source, { queues, topics }) => {
    const { QueueConfigurations, TopicConfigurations } = source.notifications;
    const s3 = { service: "s3.amazonaws.com", source };
    const answers = [
      ...QueueConfigurations.map(({ QueueArn: target = "" }) => ({
        target,
        ...deliveryFault({ ...s3, target, action: "sqs:SendMessage" }, queues),
      })),
      ...TopicConfigurations.map(({ TopicArn: target = "" }) => ({
        target,
        ...deliveryFault({ ...s3, target, action: "sns:Publish" }, topics),
      })),
    ];
    if (answers.length === 0) return skip("notifies no queue and no topic");
    const faults = answers.filter(({ fault }) => fault !== undefined);
    if (faults.length > 0) return fail(faults.map(({ fault }) => fault).join("; "), { targets: faults });
    const open = answers.flatMap((one) => one.open ?? []);
    return open.length > 0 ? skip(open.join("; ")) : pass;
  },
});
