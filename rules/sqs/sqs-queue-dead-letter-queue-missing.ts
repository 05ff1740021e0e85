import { parseArn } from "../../src/aws/arn.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { queue } from "../../src/services/sqs/queue.ts";
import { allowsRedriveFrom, isFifo, redriveOf } from "../../src/services/sqs/redrive.ts";

export default defineRule({
  id: "sqs-queue-dead-letter-queue-missing",
  title: "SQS queue sends its dead letters to a queue that cannot take them",
  severity: "high",
  why: "What cannot be handled goes nowhere: it blocks the queue until it expires, and nobody sees why.",
  fix: {
    text: "Make the dead-letter queue again: in the same account and region, of the same type (standard or FIFO), with a redrive allow policy that lets this queue in.",
    cli: `aws sqs create-queue --queue-name <queue>
aws sqs set-queue-attributes --queue-url <queue-url> --attributes '{"RedrivePolicy":"{\\"deadLetterTargetArn\\":\\"<queue-arn>\\",\\"maxReceiveCount\\":5}"}'`,
    terraform: `resource "aws_sqs_queue" "<dead_letters>" {
  name = "<queue>-dead-letters"
}

resource "aws_sqs_queue" "<name>" {
  # …
  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.<dead_letters>.arn
    maxReceiveCount     = 5
  })
}`,
    cloudformation: `<DeadLetters>:
  Type: AWS::SQS::Queue
<Name>:
  Type: AWS::SQS::Queue
  Properties:
    RedrivePolicy:
      deadLetterTargetArn: !GetAtt <DeadLetters>.Arn
      maxReceiveCount: 5`,
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html",
      "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html",
    ],
  },
  examples: {
    pass: "The queue that is named exists here, is of the same type, and lets this one in.",
    fail: "The dead-letter queue was deleted.",
  },
  subject: queue.with("attributes"),
  context: { queues: queue.with("attributes") },
  check: (one, { queues }) => {
    const redrive = redriveOf(one);
    if (!redrive) return skip("it has no dead-letter queue");
    const { deadLetterTargetArn } = redrive;
    const because = (text: string) => fail(`${deadLetterTargetArn} ${text}`, { deadLetterTargetArn });
    const arn = parseArn(deadLetterTargetArn);
    if (!arn) return because("is no queue");
    if (arn.account !== one.account) return because("belongs to another account, which SQS does not deliver to");
    if (arn.region !== one.region) return because("is in another region, which SQS does not deliver to");
    const target = queues.get(deadLetterTargetArn);
    if (!target) return because("does not exist");
    if (isFifo(target) !== isFifo(one))
      return because(`is ${isFifo(target) ? "a FIFO" : "a standard"} queue, this one is not`);
    return allowsRedriveFrom(target, one.arn)
      ? pass
      : because("does not let this queue in by its redrive allow policy");
  },
});
