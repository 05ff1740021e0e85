import { Firehose } from "@aws-sdk/client-firehose";
import { Kinesis } from "@aws-sdk/client-kinesis";
import { S3 } from "@aws-sdk/client-s3";
import { SNS } from "@aws-sdk/client-sns";
import { SQS } from "@aws-sdk/client-sqs";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import type { Area } from "../area.ts";
import { ACCOUNT } from "../seed/blocks.ts";
import type { Network } from "../seed/network.ts";
import type { Labels, Seeding } from "../seed/seeding.ts";

const arn = (service: string, name: string) => `arn:aws:${service}:eu-west-1:${ACCOUNT}:${name}`;
const policy = (Principal: unknown, Action: string, Resource: string, Condition?: object) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Sid: "in", Effect: "Allow", Principal, Action, Resource, ...(Condition && { Condition }) }],
  });

/** Queues, topics and streams: sound ones and careless ones. The emulator's MSK answers dates that the SDK refuses. */
async function seed(config: Seeding, _: Network, labels: Labels): Promise<void> {
  await seedQueues(config);
  await seedTopics(config, labels);
  await seedStreams(config);
}

async function seedQueues(config: Seeding): Promise<void> {
  const sqs = new SQS(config);
  const create = (QueueName: string, Attributes: Record<string, string>) => sqs.createQueue({ QueueName, Attributes });
  const redrive = (name: string, maxReceiveCount: number) => ({
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arn("sqs", name), maxReceiveCount }),
  });
  await create("sound-rest", { SqsManagedSseEnabled: "true", MessageRetentionPeriod: "1209600" });
  await create("sound-events", {
    ...redrive("sound-rest", 5),
    SqsManagedSseEnabled: "true",
    Policy: policy({ Service: "sns.amazonaws.com" }, "sqs:SendMessage", arn("sqs", "sound-events"), {
      ArnEquals: { "aws:SourceArn": arn("sns", "sound-topic") },
    }),
  });
  await create("careless-events", {
    SqsManagedSseEnabled: "false",
    Policy: policy("*", "sqs:*", arn("sqs", "careless-events")),
  });
  for (const name of ["careless-ring", "careless-gone"]) await create(name, { SqsManagedSseEnabled: "true" });
  await create("careless-loop", { ...redrive("careless-ring", 1), SqsManagedSseEnabled: "true" });
  const url = async (QueueName: string) => (await sqs.getQueueUrl({ QueueName })).QueueUrl!;
  await sqs.setQueueAttributes({ QueueUrl: await url("careless-ring"), Attributes: redrive("careless-loop", 5) });
  await create("careless-orphan", { ...redrive("careless-gone", 5), SqsManagedSseEnabled: "true" });
  await sqs.deleteQueue({ QueueUrl: await url("careless-gone") });
}

async function seedTopics(config: Seeding, labels: Labels): Promise<void> {
  const sns = new SNS(config);
  const topic = async (Name: string, Attributes: Record<string, string>) =>
    (await sns.createTopic({ Name, Attributes })).TopicArn!;
  const sound = await topic("sound-topic", { KmsMasterKeyId: "alias/aws/sns" });
  const careless = await topic("careless-topic", {});
  await sns.setTopicAttributes({
    TopicArn: careless,
    AttributeName: "Policy",
    AttributeValue: policy("*", "sns:Publish", careless),
  });
  const subscribe = async (TopicArn: string, Protocol: string, Endpoint: string, label: string) => {
    const { SubscriptionArn = "" } = await sns.subscribe({ TopicArn, Protocol, Endpoint });
    labels.set(SubscriptionArn.split(":").slice(5).join(":"), label);
  };
  await subscribe(sound, "sqs", arn("sqs", "sound-events"), "sound-subscription");
  await subscribe(sound, "https", "https://hooks.example.com/alarms", "sound-hook");
  await subscribe(careless, "sqs", arn("sqs", "careless-gone"), "careless-subscription");
  await subscribe(careless, "http", "http://hooks.example.com/alarms", "careless-hook");
}

async function seedStreams(config: Seeding): Promise<void> {
  // The SDK would speak HTTP/2, which the emulator does not.
  const kinesis = new Kinesis({ ...config, requestHandler: new NodeHttpHandler() });
  for (const StreamName of ["sound-stream", "careless-stream"])
    await kinesis.createStream({ StreamName, ShardCount: 1 });
  const StreamName = "sound-stream";
  await kinesis.increaseStreamRetentionPeriod({ StreamName, RetentionPeriodHours: 168 });
  await kinesis.startStreamEncryption({ StreamName, EncryptionType: "KMS", KeyId: "alias/aws/kinesis" });
  await kinesis.enableEnhancedMonitoring({ StreamName, ShardLevelMetrics: ["IncomingBytes"] });
  const firehose = new Firehose(config);
  const s3 = new S3({ ...config, forcePathStyle: true });
  const { Buckets = [] } = await s3.listBuckets();
  for (const name of ["sound", "careless"]) {
    const sound = name === "sound";
    const bucket = sound ? Buckets[0]!.Name! : "careless-archive-that-is-gone";
    await firehose.createDeliveryStream({
      DeliveryStreamName: `${name}-delivery`,
      ExtendedS3DestinationConfiguration: {
        RoleARN: "arn:aws:iam::444455556666:role/elsewhere",
        BucketARN: `arn:aws:s3:::${bucket}`,
        CloudWatchLoggingOptions: { Enabled: sound, LogGroupName: "/delivery", LogStreamName: "s3" },
      },
    });
    if (sound)
      await firehose.startDeliveryStreamEncryption({
        DeliveryStreamName: `${name}-delivery`,
        DeliveryStreamEncryptionConfigurationInput: { KeyType: "AWS_OWNED_CMK" },
      });
  }
}

export const messaging: Area = {
  name: "messaging",
  seed,
  fails: [
    "firehose-stream-destination-missing careless-delivery",
    "firehose-stream-unencrypted careless-delivery",
    "kinesis-stream-enhanced-metrics-off careless-stream",
    "kinesis-stream-retention-short careless-stream",
    "kinesis-stream-unencrypted careless-stream",
    "sns-subscription-plaintext-http careless-hook",
    "sns-subscription-target-unusable careless-subscription",
    "sns-topic-public-policy careless-topic",
    "sns-topic-unencrypted careless-topic",
    "sqs-queue-dead-letter-backlog careless-loop",
    "sqs-queue-dead-letter-backlog careless-ring",
    "sqs-queue-dead-letter-queue-missing careless-orphan",
    "sqs-queue-public-policy careless-events",
    "sqs-queue-receive-count-unsound careless-loop",
    "sqs-queue-redrive-loop careless-loop",
    "sqs-queue-redrive-loop careless-ring",
    "sqs-queue-unencrypted careless-events",
    "sqs-queue-without-alarms careless-events",
    "sqs-queue-without-alarms careless-orphan",
    "sqs-queue-without-dead-letter-queue careless-events",
  ],
  passes: [
    "firehose-stream-destination-missing sound-delivery",
    "firehose-stream-unencrypted sound-delivery",
    "kinesis-stream-enhanced-metrics-off sound-stream",
    "kinesis-stream-retention-short sound-stream",
    "kinesis-stream-shards-unsuitable sound-stream",
    "kinesis-stream-unencrypted sound-stream",
    "sns-subscription-plaintext-http sound-hook",
    "sns-subscription-target-unusable sound-subscription",
    "sns-topic-public-policy sound-topic",
    "sns-topic-unencrypted sound-topic",
    "sns-topic-without-confirmed-subscriber sound-topic",
    "sqs-queue-dead-letter-backlog sound-rest",
    "sqs-queue-dead-letter-queue-missing sound-events",
    "sqs-queue-dead-letter-retention-short sound-events",
    "sqs-queue-public-policy sound-events",
    "sqs-queue-public-policy sound-rest",
    "sqs-queue-receive-count-unsound sound-events",
    "sqs-queue-redrive-loop sound-events",
    "sqs-queue-unencrypted sound-events",
    "sqs-queue-unencrypted sound-rest",
    "sqs-queue-without-dead-letter-queue sound-events",
  ],
};
