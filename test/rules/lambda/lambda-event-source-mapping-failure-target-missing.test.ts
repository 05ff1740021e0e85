import rule from "../../../rules/lambda/lambda-event-source-mapping-failure-target-missing.ts";
import { iamRole } from "../../../src/services/iam/role.ts";
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

const worker = [
  lambdaFunction,
  [{ FunctionName: "worker", FunctionArn: ARN("lambda", "function:worker"), Role: ROLE }],
] as const;
const to = (Destination?: string) => ({
  ...{ UUID: "1", FunctionArn: ARN("lambda", "function:worker:live"), EventSourceArn: ARN("kinesis", "stream/clicks") },
  DestinationConfig: { OnFailure: Destination ? { Destination } : {} },
});

verdicts(rule, {
  passes: {
    "a queue that it may send to": {
      subject: to(ARN("sqs", "failed")),
      given: [queues(), role(allow("sqs:SendMessage", ARN("sqs", "failed"))), worker],
    },
  },
  fails: {
    "the queue is gone": { subject: to(ARN("sqs", "old")), given: [queues(), worker], message: /does not exist/ },
    "the role may not send": { subject: to(ARN("sqs", "failed")), given: [queues(), role(), worker] },
  },
  skips: {
    none: { subject: to() },
    "a Kafka topic": { subject: to("kafka://failed"), given: [worker] },
    "another account's queue": { subject: to("arn:aws:sqs:eu-west-1:444455556666:failed"), given: [worker] },
  },
  unknowns: { "queues unlisted": { subject: to(ARN("sqs", "failed")), given: [[queue, UNLISTED], worker] } },
});
