import rule from "../../../rules/sns/sns-subscription-target-unusable.ts";
import { deliveryStream } from "../../../src/services/firehose/delivery-stream.ts";
import { lambdaFunction } from "../../../src/services/lambda/function.ts";
import { queue } from "../../../src/services/sqs/queue.ts";
import { ACCOUNT, denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { pending, subscriptionOf, topicArn } from "./samples.ts";

const queueArn = `arn:aws:sqs:eu-west-1:${ACCOUNT}:orders`;
const fnArn = `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:ship`;
const streamArn = `arn:aws:firehose:eu-west-1:${ACCOUNT}:deliverystream/archive`;
const lets = (Action: string, Resource: string, source = topicArn) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        ...{ Effect: "Allow", Principal: { Service: "sns.amazonaws.com" }, Action, Resource },
        Condition: { ArnEquals: { "aws:SourceArn": source } },
      },
    ],
  });
const QueueUrl = `https://sqs.eu-west-1.amazonaws.com/${ACCOUNT}/orders`;
const orders = (Policy?: string): Given => [[queue, [{ QueueUrl, attributes: Policy ? { Policy } : {} }]]];
const ship = (policy?: string): Given => [
  [lambdaFunction, [{ FunctionName: "ship", FunctionArn: fnArn, variables: {}, policy }]],
];
const archive = { DeliveryStreamName: "archive", DeliveryStreamARN: streamArn, destinations: [] };

verdicts(rule, {
  passes: {
    "a queue that admits the topic": {
      subject: subscriptionOf("sqs", queueArn),
      given: orders(lets("sqs:SendMessage", queueArn)),
    },
    "a function that admits it": {
      subject: subscriptionOf("lambda", fnArn),
      given: ship(lets("lambda:InvokeFunction", fnArn)),
    },
    "a delivery stream": { subject: subscriptionOf("firehose", streamArn), given: [[deliveryStream, [archive]]] },
  },
  fails: {
    "a queue that is gone": { subject: subscriptionOf("sqs", queueArn), message: `${queueArn} does not exist` },
    "a queue without a policy": { subject: subscriptionOf("sqs", queueArn), given: orders(), message: /no policy/ },
    "a queue that admits another topic": {
      subject: subscriptionOf("sqs", queueArn),
      given: orders(lets("sqs:SendMessage", queueArn, `${topicArn}-2`)),
      message: /deliver for the topic orders/,
    },
    "a function that is gone": { subject: subscriptionOf("lambda", fnArn), message: /ship does not exist/ },
    "a function without a policy": { subject: subscriptionOf("lambda", fnArn), given: ship() },
    "a stream that is gone": { subject: subscriptionOf("firehose", streamArn) },
  },
  skips: {
    "it waits": { subject: subscriptionOf("sqs", queueArn, pending) },
    mail: { subject: subscriptionOf("email", "…@example.com") },
    "another account's queue": { subject: subscriptionOf("sqs", "arn:aws:sqs:eu-west-1:444455556666:orders") },
    "another region's": { subject: subscriptionOf("sqs", `arn:aws:sqs:me-south-1:${ACCOUNT}:orders`) },
    "a phone's application": {
      subject: subscriptionOf("application", `arn:aws:sns:eu-west-1:${ACCOUNT}:endpoint/GCM/app/1`),
    },
  },
  unknowns: {
    "queues unlisted": { subject: subscriptionOf("sqs", queueArn), given: [[queue, UNLISTED]] },
    "its attributes denied": {
      subject: subscriptionOf("sqs", queueArn),
      given: [[queue, [denied({ QueueUrl }, "attributes")]]],
    },
    "streams unlisted": { subject: subscriptionOf("firehose", streamArn), given: [[deliveryStream, UNLISTED]] },
  },
});
