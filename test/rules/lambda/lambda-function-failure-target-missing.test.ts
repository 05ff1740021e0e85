import rule from "../../../rules/lambda/lambda-function-failure-target-missing.ts";
import { iamRole } from "../../../src/services/iam/role.ts";
import { eventBus } from "../../../src/services/events/event-bus.ts";
import { eventInvokeConfig } from "../../../src/services/lambda/event-invoke-config.ts";
import { lambdaFunction } from "../../../src/services/lambda/function.ts";
import { queue } from "../../../src/services/sqs/queue.ts";
import { ACCOUNT, UNLISTED, verdicts } from "../../verdicts.ts";

const ARN = (service: string, name: string) => `arn:aws:${service}:eu-west-1:${ACCOUNT}:${name}`;
const ROLE = `arn:aws:iam::${ACCOUNT}:role/worker`;
const allow = (Action: string, Resource: string, Condition?: object) => ({
  Effect: "Allow",
  Action,
  Resource,
  ...(Condition && { Condition }),
});
const role = (...Statement: object[]) =>
  [
    iamRole,
    [
      {
        ...{ Arn: ROLE, RoleName: "worker" },
        RolePolicyList: [
          { PolicyName: "inline", PolicyDocument: JSON.stringify({ Version: "2012-10-17", Statement }) },
        ],
      },
    ],
  ] as const;
const queues = (Policy?: string, name = "failed") =>
  [
    queue,
    [{ QueueUrl: `https://sqs.eu-west-1.amazonaws.com/${ACCOUNT}/${name}`, attributes: Policy ? { Policy } : {} }],
  ] as const;

const to = (TargetArn?: string) => ({
  ...{ FunctionName: "worker", FunctionArn: ARN("lambda", "function:worker"), Role: ROLE },
  ...(TargetArn && { DeadLetterConfig: { TargetArn } }),
});
const send = role(allow("sqs:SendMessage", ARN("sqs", "*")));
const destination = (Destination: string) =>
  [
    eventInvokeConfig,
    [
      {
        ...{ functionArn: ARN("lambda", "function:worker"), FunctionArn: ARN("lambda", "function:worker:$LATEST") },
        DestinationConfig: { OnFailure: {}, OnSuccess: { Destination } },
      },
    ],
  ] as const;
const open = (Action: string) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { AWS: ROLE }, Action, Resource: "*" }],
  });

verdicts(rule, {
  passes: {
    "a queue that it may send to": { subject: to(ARN("sqs", "failed")), given: [queues(), send] },
    "the queue's own policy lets it in": { subject: to(ARN("sqs", "failed")), given: [queues(open("sqs:*")), role()] },
    "the event bus's own policy lets it in": {
      subject: to(),
      given: [
        destination(ARN("events", "event-bus/failed")),
        [eventBus, [{ Name: "failed", Arn: ARN("events", "event-bus/failed"), Policy: open("events:PutEvents") }]],
        role(),
      ],
    },
    "the function's own policy lets it in": {
      subject: to(),
      given: [
        destination(ARN("lambda", "function:failed")),
        [
          lambdaFunction,
          [
            {
              ...{ FunctionName: "failed", FunctionArn: ARN("lambda", "function:failed") },
              policy: open("lambda:InvokeFunction"),
            },
          ],
        ],
        role(),
      ],
    },
    "a permission with a condition": {
      subject: to(ARN("sqs", "failed")),
      given: [queues(), role(allow("sqs:*", "*", { StringEquals: { "aws:PrincipalTag/team": "a" } }))],
    },
  },
  fails: {
    "the queue is gone": {
      subject: to(ARN("sqs", "old")),
      given: [queues(), send],
      message: /sqs:.*:old does not exist/,
    },
    "a topic that is gone": { subject: to(ARN("sns", "failed")), given: [send] },
    "an event bus that is gone": { subject: to(), given: [destination(ARN("events", "event-bus/old")), send] },
    "a queue that is gone, though destinations are unlisted": {
      subject: to(ARN("sqs", "old")),
      given: [queues(), send, [eventInvokeConfig, UNLISTED]],
    },
    "a destination that is gone": { subject: to(), given: [destination(ARN("lambda", "function:old:live")), send] },
    "the role may not send": {
      subject: to(ARN("sqs", "failed")),
      given: [queues(), role(allow("sqs:ReceiveMessage", "*"))],
      message: /its role worker has no policy that allows sqs:SendMessage there/,
    },
    "neither its role nor the event bus lets it in": {
      subject: to(),
      given: [
        destination(ARN("events", "event-bus/failed")),
        [eventBus, [{ Name: "failed", Arn: ARN("events", "event-bus/failed") }]],
        role(),
      ],
      message: /events:PutEvents/,
    },
    "the role may not send anywhere here": {
      subject: to(ARN("sqs", "failed")),
      given: [queues(), role(allow("sqs:SendMessage", ARN("sqs", "other")))],
    },
    "the role is denied": {
      subject: to(ARN("sqs", "failed")),
      given: [queues(), role(allow("*", "*"), { Effect: "Deny", Action: "sqs:*", Resource: "*" })],
      message: /denies its role worker/,
    },
    "the role is gone": {
      subject: to(ARN("sqs", "failed")),
      given: [queues()],
      message: /role\/worker does not exist/,
    },
  },
  skips: {
    none: { subject: to() },
    "a bucket, which is not looked up": { subject: to(), given: [destination("arn:aws:s3:::failed")] },
    "another account's queue": { subject: to("arn:aws:sqs:eu-west-1:444455556666:failed") },
  },
  unknowns: {
    "queues unlisted": { subject: to(ARN("sqs", "failed")), given: [[queue, UNLISTED]] },
    "roles unlisted": { subject: to(ARN("sqs", "failed")), given: [queues(), [iamRole, UNLISTED]] },
  },
});
