import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { queue } from "../../src/services/sqs/queue.ts";
import { isFifo, redriveOf } from "../../src/services/sqs/redrive.ts";

const DAY = 86_400;
const days = (seconds: number) => `${Number((seconds / DAY).toFixed(1))} days`;

export default defineRule({
  id: "sqs-queue-dead-letter-retention-short",
  title: "SQS queue's dead letters expire sooner than its messages",
  severity: "medium",
  why: "A message keeps the age that it had when it moves: it may be deleted from the dead-letter queue at once, before anybody can look at it.",
  fix: {
    text: "Keep dead letters for longer than the source queue keeps its messages; 14 days are the most.",
    cli: "aws sqs set-queue-attributes --queue-url <queue-url-of-the-dead-letters> --attributes MessageRetentionPeriod=1209600",
    terraform: `resource "aws_sqs_queue" "<dead_letters>" {
  # …
  message_retention_seconds = 1209600
}`,
    cloudformation: `<DeadLetters>:
  Type: AWS::SQS::Queue
  Properties:
    MessageRetentionPeriod: 1209600`,
  },
  references: {
    wellArchitected: ["REL04-BP02"],
    docs: ["https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html"],
  },
  examples: {
    pass: "Messages are kept for four days, dead letters for fourteen.",
    fail: "Messages are kept for fourteen days, dead letters for four.",
  },
  subject: queue.with("attributes"),
  context: { queues: queue.with("attributes") },
  check: (one, { queues }) => {
    const redrive = redriveOf(one);
    if (!redrive) return skip("it has no dead-letter queue");
    if (isFifo(one)) return skip("in a FIFO queue a dead letter's age is counted anew");
    const target = queues.get(redrive.deadLetterTargetArn);
    if (!target) return skip("its dead-letter queue does not exist");
    const [own, theirs] = [one, target].map(({ attributes }) =>
      Number(attributes["MessageRetentionPeriod"] ?? 4 * DAY),
    );
    if (theirs! >= own!) return pass;
    return fail(`it keeps messages for ${days(own!)}, ${target.name} keeps its dead letters for ${days(theirs!)}`, {
      ...{ MessageRetentionPeriod: own, deadLetterTargetArn: target.arn, itsMessageRetentionPeriod: theirs },
    });
  },
});
