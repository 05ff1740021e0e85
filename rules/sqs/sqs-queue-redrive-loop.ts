import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { queue } from "../../src/services/sqs/queue.ts";
import { redriveOf } from "../../src/services/sqs/redrive.ts";

export default defineRule({
  id: "sqs-queue-redrive-loop",
  title: "SQS queue's dead letters come back to it",
  severity: "medium",
  why: "A message that nobody can handle goes round for ever: consumers are paid to fail, and it never comes to rest where somebody could look at it.",
  fix: {
    text: "End the chain: take the redrive policy away from the last dead-letter queue.",
    cli: `aws sqs set-queue-attributes --queue-url <queue-url-of-the-dead-letters> --attributes '{"RedrivePolicy":""}'`,
    terraform: `resource "aws_sqs_queue" "<dead_letters>" {
  name = "<queue>-dead-letters"
  # no redrive_policy
}`,
    cloudformation: `<DeadLetters>:
  Type: AWS::SQS::Queue
  Properties:
    QueueName: <queue>-dead-letters`,
  },
  references: {
    wellArchitected: ["REL05-BP03"],
    docs: ["https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html"],
  },
  examples: {
    pass: "The dead-letter queue has no dead-letter queue of its own.",
    fail: "The dead-letter queue names the first queue as its own dead-letter queue.",
  },
  subject: queue.with("attributes"),
  context: { queues: queue.with("attributes") },
  check: (one, { queues }) => {
    if (!redriveOf(one)) return skip("it has no dead-letter queue");
    const visited = new Map([[one.arn, one.name]]);
    for (let at = one; ;) {
      const next = redriveOf(at)?.deadLetterTargetArn;
      if (next === undefined) return pass;
      if (visited.has(next)) {
        const path = [...visited.values(), visited.get(next)!];
        return fail(`its dead letters go round: ${path.join(" → ")}`, { path });
      }
      const target = queues.get(next);
      if (!target) return pass;
      visited.set(next, target.name);
      at = target;
    }
  },
});
