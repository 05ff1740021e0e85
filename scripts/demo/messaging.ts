import type { SNS, Subscription } from "@aws-sdk/client-sns";
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

const url = (name: string) => `https://sqs.${HOME}.amazonaws.com/${ACCOUNT}/${name}`;

/** New pictures are announced to the first; payments that fail go where nobody has made a queue again. */
const queues: Readonly<Record<string, Record<string, string>>> = {
  pictures: {
    Policy: policy("sqs:SendMessage", arn("sqs", "pictures"), "hanbit-assets"),
    VisibilityTimeout: "30",
    MessageRetentionPeriod: "345600",
    SqsManagedSseEnabled: "true",
  },
  payments: {
    VisibilityTimeout: "60",
    MessageRetentionPeriod: "345600",
    SqsManagedSseEnabled: "false",
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arn("sqs", "payments-failed"), maxReceiveCount: 1 }),
  },
};

export const sqs = answers<SQS>("sqs", {
  listQueues: (_, region) => ({ QueueUrls: atHome(region, Object.keys(queues).map(url)) }),
  getQueueAttributes: ({ QueueUrl }) => ({ Attributes: queues[QueueUrl!.split("/").at(-1)!]! }),
  listQueueTags: () => ({ Tags: { team: "shop" } }),
});

const topics: Readonly<Record<string, Record<string, string>>> = {
  backups: {
    Policy: policy("sns:Publish", arn("sns", "backups"), "hanbit-backups"),
    SubscriptionsConfirmed: "0",
    SubscriptionsPending: "1",
  },
  "on-call": { KmsMasterKeyId: "alias/aws/sns", SubscriptionsConfirmed: "1", SubscriptionsPending: "0" },
};

const subscription = (topic: string, Protocol: string, Endpoint: string, id?: string): Subscription => ({
  TopicArn: arn("sns", topic),
  SubscriptionArn: id === undefined ? "PendingConfirmation" : arn("sns", `${topic}:${id}`),
  Owner: ACCOUNT,
  Protocol,
  Endpoint,
});

// The pager of today gets its calls encrypted, the wallboard in the warehouse does not.
const subscriptions = [
  subscription("backups", "email", "min-jun@hanbit.example"),
  subscription("on-call", "https", "https://pager.hanbit.example/hooks/0a1b2c", "0a1b2c3d-0001"),
  subscription("on-call", "http", "http://wallboard.hanbit.example/alarms", "0a1b2c3d-0002"),
];

export const sns = answers<SNS>("sns", {
  listTopics: (_, region) => ({
    Topics: atHome(
      region,
      Object.keys(topics).map((name) => ({ TopicArn: arn("sns", name) })),
    ),
  }),
  getTopicAttributes: ({ TopicArn }) => ({ Attributes: topics[TopicArn!.split(":").at(-1)!]! }),
  listTagsForResource: () => ({ Tags: [] }),
  listSubscriptions: (_, region) => ({ Subscriptions: atHome(region, subscriptions) }),
});
