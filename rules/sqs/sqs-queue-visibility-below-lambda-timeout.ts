import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { eventSourceMapping, functionOf } from "../../src/services/lambda/event-source-mapping.ts";
import { lambdaFunction } from "../../src/services/lambda/function.ts";
import { queue } from "../../src/services/sqs/queue.ts";

export default defineRule({
  id: "sqs-queue-visibility-below-lambda-timeout",
  title: "SQS queue hands messages out again while Lambda may still work on them",
  severity: "medium",
  why: "When the function is slow or throttled, the same message is worked on twice, and moves to the dead letters although nothing is wrong with it.",
  fix: {
    text: "Set the queue's visibility timeout to six times the function's timeout (and add the batch window, if there is one), or shorten the function's timeout.",
    cli: "aws sqs set-queue-attributes --queue-url <queue-url> --attributes VisibilityTimeout=<seconds>",
    terraform: `resource "aws_sqs_queue" "<name>" {
  # …
  visibility_timeout_seconds = 6 * aws_lambda_function.<name>.timeout
}`,
    cloudformation: `<Name>:
  Type: AWS::SQS::Queue
  Properties:
    VisibilityTimeout: 180`,
  },
  references: {
    wellArchitected: ["REL05-BP05"],
    docs: [
      "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html",
      "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html",
    ],
  },
  examples: {
    pass: "The function may run for 30 seconds, the queue hides its messages for 180.",
    fail: "The function may run for 30 seconds, and so long the queue hides its messages.",
  },
  options: z.object({
    times: z
      ._default(z.number().check(z.minimum(1), z.maximum(100)), 6)
      .check(z.describe("How many times the function's timeout the visibility timeout must be")),
  }),
  subject: queue.with("attributes"),
  context: { mappings: eventSourceMapping.with(), functions: lambdaFunction.with() },
  check: ({ arn, attributes }, { mappings, functions, options: { times } }) => {
    const own = mappings.where("EventSourceArn", arn).filter(({ State }) => State !== "Disabled");
    if (own.length === 0) return skip("no function of this account reads it");
    // A version keeps the timeout that it was published with, which is not read.
    const readers = own.map(functionOf).filter((name) => !name.includes(":"));
    if (readers.length === 0) return skip(`${functionOf(own[0]!)} reads it, whose own timeout is not read`);
    const visibility = Number(attributes["VisibilityTimeout"] ?? 30);
    const slow = readers.flatMap((name) => {
      const { Timeout = 3 } = functions.get(name) ?? { Timeout: 0 };
      return visibility < times * Timeout ? [{ FunctionName: name, Timeout }] : [];
    });
    const [first] = slow;
    if (first === undefined) return pass;
    return fail(
      `it hides messages for ${visibility} seconds, ${first.FunctionName} may run for ${first.Timeout}: ${times * first.Timeout} would be right`,
      { VisibilityTimeout: visibility, functions: slow },
      visibility < first.Timeout ? { severity: "high" } : {},
    );
  },
});
