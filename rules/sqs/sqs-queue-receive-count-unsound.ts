import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { queue } from "../../src/services/sqs/queue.ts";
import { redriveOf } from "../../src/services/sqs/redrive.ts";

const count = z.number().check(z.int(), z.minimum(1), z.maximum(1000));

export default defineRule({
  id: "sqs-queue-receive-count-unsound",
  title: "SQS queue gives up on messages too soon or too late",
  severity: "low",
  why: "After one or two tries a short failure of the consumer already empties the queue into the dead letters; after hundreds a broken message wastes the consumer's time for days.",
  fix: {
    text: "Let a message be received a handful of times before it counts as dead; AWS advises at least five where Lambda consumes the queue.",
    cli: `aws sqs set-queue-attributes --queue-url <queue-url> --attributes '{"RedrivePolicy":"{\\"deadLetterTargetArn\\":\\"<queue-arn>\\",\\"maxReceiveCount\\":5}"}'`,
    terraform: `resource "aws_sqs_queue" "<name>" {
  # …
  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.<dead_letters>.arn
    maxReceiveCount     = 5
  })
}`,
    cloudformation: `<Name>:
  Type: AWS::SQS::Queue
  Properties:
    RedrivePolicy:
      deadLetterTargetArn: !GetAtt <DeadLetters>.Arn
      maxReceiveCount: 5`,
  },
  references: {
    wellArchitected: ["REL05-BP03"],
    docs: [
      "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html",
      "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html",
    ],
  },
  examples: { pass: "A message may be received five times.", fail: "A message is dead after the first try." },
  options: z.object({
    minimum: z._default(count, 3).check(z.describe("The fewest receives after which a message may count as dead")),
    maximum: z._default(count, 100).check(z.describe("The most receives before a message must count as dead")),
  }),
  subject: queue.with("attributes"),
  check: (one, { options: { minimum, maximum } }) => {
    const redrive = redriveOf(one);
    if (!redrive) return skip("it has no dead-letter queue");
    const { maxReceiveCount } = redrive;
    if (maxReceiveCount >= minimum && maxReceiveCount <= maximum) return pass;
    const times = maxReceiveCount === 1 ? "once" : `${maxReceiveCount} times`;
    return fail(`a message is dead when it was received ${times}`, { maxReceiveCount, minimum, maximum });
  },
});
