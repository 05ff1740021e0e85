import { parseArn } from "../../src/aws/arn.ts";
import { deliveryFault } from "../../src/aws/delivery.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { deliveryStream } from "../../src/services/firehose/delivery-stream.ts";
import { callFault } from "../../src/services/lambda/callable.ts";
import { lambdaFunction } from "../../src/services/lambda/function.ts";
import { isConfirmed, subscription } from "../../src/services/sns/subscription.ts";
import { queue } from "../../src/services/sqs/queue.ts";

const SNS = "sns.amazonaws.com";

export default defineRule({
  id: "sns-subscription-target-unusable",
  title: "SNS delivers to a queue or function that it cannot reach",
  severity: "high",
  why: "Messages are dropped after the last try, without an error where anybody looks.",
  fix: {
    text: "Create the queue or function again or remove the subscription, and let SNS deliver to it for this topic.",
    cli: "aws lambda add-permission --function-name <function> --statement-id sns-<topic> --action lambda:InvokeFunction --principal sns.amazonaws.com --source-arn <topic-arn>",
    terraform: `resource "aws_sqs_queue_policy" "<name>" {
  queue_url = aws_sqs_queue.<name>.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "sns.amazonaws.com" }
      Action    = "sqs:SendMessage"
      Resource  = aws_sqs_queue.<name>.arn
      Condition = { ArnEquals = { "aws:SourceArn" = aws_sns_topic.<name>.arn } }
    }]
  })
}`,
    cloudformation: `<Name>Permission:
  Type: AWS::Lambda::Permission
  Properties:
    FunctionName: !Ref <Function>
    Action: lambda:InvokeFunction
    Principal: sns.amazonaws.com
    SourceArn: !Ref <Topic>`,
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: [
      "https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html",
      "https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html",
    ],
  },
  examples: {
    pass: "The queue exists and its policy lets sns.amazonaws.com send for this topic.",
    fail: "The function was deleted, or its policy names another topic.",
  },
  subject: subscription.with(),
  context: {
    queues: queue.with("attributes"),
    functions: lambdaFunction.with("policy"),
    streams: deliveryStream.with(),
  },
  check: (one, { queues, functions, streams }) => {
    const { Protocol, Endpoint = "", TopicArn = "" } = one;
    if (!isConfirmed(one)) return skip("it waits for its confirmation");
    const [target, of] = [parseArn(Endpoint), parseArn(TopicArn)];
    if (!target || !of) return skip(`it delivers by ${Protocol ?? "other means"}, to nothing of AWS`);
    // From some regions SNS comes under another name than its usual one.
    if (target.region !== of.region) return skip(`its topic is in ${of.region}, its target in ${target.region}`);
    const source = { ...one, arn: TopicArn, account: of.account, name: `the topic ${of.resource}` };
    const { fault, open } =
      Protocol === "sqs"
        ? deliveryFault({ service: SNS, source, target: Endpoint, action: "sqs:SendMessage" }, queues)
        : Protocol === "lambda"
          ? callFault(Endpoint, SNS, source, functions)
          : Protocol === "firehose" && target.account === one.account
            ? { fault: streams.get(Endpoint) ? undefined : `${Endpoint} does not exist` }
            : { open: `it delivers by ${Protocol}, which is not looked up here` };
    if (fault !== undefined) return fail(fault, { Protocol, Endpoint, TopicArn });
    return open === undefined ? pass : skip(open);
  },
});
