import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { queue } from "../../src/services/sqs/queue.ts";
import { deadLetters, failedEvents, redriveOf } from "../../src/services/sqs/redrive.ts";

export default defineRule({
  id: "sqs-queue-without-dead-letter-queue",
  title: "SQS queue has no dead-letter queue",
  severity: "medium",
  why: "A message that the consumer cannot handle comes back again and again, holds up the others, and is silently lost when its time is over.",
  fix: {
    text: "Make a second queue of the same type, name it in the redrive policy, and set an alarm on its depth.",
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
    wellArchitected: ["REL04-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html",
      "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue.html",
    ],
  },
  examples: {
    pass: "After five receives in vain a message moves to another queue.",
    fail: "The queue has no redrive policy, and is itself nobody's dead-letter queue.",
  },
  options: z.object({
    deadLetterNames: z
      ._default(z.array(z.string()), ["dlq", "dead-letter", "dead_letter", "deadletter"])
      .check(z.describe("Parts of the names of queues that take dead letters themselves, in any case")),
  }),
  subject: queue.with("attributes"),
  context: { deadLetters, failedEvents },
  check: (one, { deadLetters, failedEvents, options: { deadLetterNames } }) => {
    if (redriveOf(one)) return pass;
    const name = one.name.toLowerCase();
    if (deadLetterNames.some((part) => name.includes(part.toLowerCase())))
      return skip("it takes dead letters itself, as its name says");
    if (one.attributes["RedriveAllowPolicy"])
      return skip("it takes dead letters itself, as its redrive allow policy says");
    const [source] = deadLetters.sourcesOf(one.arn);
    if (source !== undefined) return skip(`it takes the dead letters of ${source}`);
    const sender = failedEvents.functionOf(one.arn);
    if (sender !== undefined) return skip(`it takes the failed events of the function ${sender}`);
    return fail("it has no redrive policy: messages that cannot be handled stay until they expire", {
      RedrivePolicy: "not set",
    });
  },
});
