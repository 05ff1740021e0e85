import type { SNS } from "@aws-sdk/client-sns";
import type { SQS } from "@aws-sdk/client-sqs";
import { ACCOUNT, answers, arn, atHome, HOME } from "./world.ts";

const policy = (action: string, target: string, bucket: string) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "uploads",
        Effect: "Allow",
        Principal: { Service: "s3.amazonaws.com" },
        Action: action,
        Resource: target,
        Condition: { ArnEquals: { "aws:SourceArn": `arn:aws:s3:::${bucket}` } },
      },
    ],
  });

/** The queue that new pictures are announced to, and the topic of the backups. */
export const sqs = answers<SQS>("sqs", {
  listQueues: (_, region) => ({ QueueUrls: atHome(region, [`https://sqs.${HOME}.amazonaws.com/${ACCOUNT}/pictures`]) }),
  getQueueAttributes: () => ({
    Attributes: { Policy: policy("sqs:SendMessage", arn("sqs", "pictures"), "hanbit-assets"), VisibilityTimeout: "30" },
  }),
  listQueueTags: () => ({ Tags: { team: "shop" } }),
});

export const sns = answers<SNS>("sns", {
  listTopics: (_, region) => ({ Topics: atHome(region, [{ TopicArn: arn("sns", "backups") }]) }),
  getTopicAttributes: () => ({
    Attributes: { Policy: policy("sns:Publish", arn("sns", "backups"), "hanbit-backups") },
  }),
  listTagsForResource: () => ({ Tags: [] }),
});
