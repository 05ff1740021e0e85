import rule from "../../../rules/s3/s3-bucket-notification-target-missing.ts";
import { topic } from "../../../src/services/sns/topic.ts";
import { queue } from "../../../src/services/sqs/queue.ts";
import { ACCOUNT, denied, UNLISTED, verdicts } from "../../verdicts.ts";

const queueArn = `arn:aws:sqs:eu-west-1:${ACCOUNT}:uploads`;
const topicArn = `arn:aws:sns:eu-west-1:${ACCOUNT}:uploads`;
const uploads = { QueueUrl: `https://sqs.eu-west-1.amazonaws.com/${ACCOUNT}/uploads` };
const bucket = (queues: string[], topics: string[] = []) => ({
  Name: "uploads",
  BucketRegion: "eu-west-1",
  notifications: {
    LambdaFunctionConfigurations: [],
    QueueConfigurations: queues.map((QueueArn) => ({ QueueArn, Events: ["s3:ObjectCreated:*"] })),
    TopicConfigurations: topics.map((TopicArn) => ({ TopicArn, Events: ["s3:ObjectCreated:*"] })),
  },
});
const lets = (Action: string, Resource: string, SourceArn: string) => ({
  Policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "s3.amazonaws.com" },
        Action,
        Resource,
        Condition: { ArnLike: { "aws:SourceArn": SourceArn } },
      },
    ],
  }),
});
/** The policy by which S3's guide once let S3 in, and that of a topic that nobody has changed. */
const everyone = (Condition: object) => ({
  Policy: JSON.stringify({
    Version: "2008-10-17",
    Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "SNS:Publish", Resource: topicArn, Condition }],
  }),
});
const sends = (source: string) =>
  [[queue, [{ ...uploads, attributes: lets("sqs:SendMessage", queueArn, source) }]]] as const;

verdicts(rule, {
  passes: {
    "a topic that admits everyone on behalf of this bucket": {
      subject: bucket([], [topicArn]),
      given: [
        [
          topic,
          [{ TopicArn: topicArn, attributes: everyone({ ArnLike: { "aws:SourceArn": "arn:aws:s3:*:*:uploads" } }) }],
        ],
      ],
    },
    "a queue that admits this bucket": { subject: bucket([queueArn]), given: sends("arn:aws:s3:::uploads") },
    "a topic that admits every bucket": {
      subject: bucket([], [topicArn]),
      given: [[topic, [{ TopicArn: topicArn, attributes: lets("sns:Publish", topicArn, "arn:aws:s3:*:*:*") }]]],
    },
  },
  fails: {
    "a topic with the policy that it was made with": {
      subject: bucket([], [topicArn]),
      given: [
        [topic, [{ TopicArn: topicArn, attributes: everyone({ StringEquals: { "AWS:SourceOwner": ACCOUNT } }) }]],
      ],
      message: /no statement in the policy of uploads/,
    },
    "a queue that is gone": { subject: bucket([queueArn]), message: `${queueArn} does not exist` },
    "a topic that is gone beside a good queue": {
      subject: bucket([queueArn], [topicArn]),
      given: sends("arn:aws:s3:::uploads"),
      message: `${topicArn} does not exist`,
    },
    "a queue that admits another bucket": {
      subject: bucket([queueArn]),
      given: sends("arn:aws:s3:::downloads"),
      message: "no statement in the policy of uploads lets s3.amazonaws.com deliver for uploads",
    },
    "a queue without a policy": {
      subject: bucket([queueArn]),
      given: [[queue, [{ ...uploads, attributes: {} }]]],
      message: "uploads has no policy",
    },
  },
  skips: {
    "no notifications": { subject: bucket([]) },
    "a queue of another account": {
      subject: bucket(["arn:aws:sqs:eu-west-1:444455556666:uploads"]),
      message: /belongs to/,
    },
  },
  unknowns: {
    "queues could not be listed": { subject: bucket([queueArn]), given: [[queue, UNLISTED]] },
    "its attributes were denied": {
      subject: bucket([queueArn]),
      given: [[queue, [denied({ ...uploads }, "attributes")]]],
      message: /attributes/,
    },
  },
});
