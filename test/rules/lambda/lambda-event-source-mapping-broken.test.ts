import rule from "../../../rules/lambda/lambda-event-source-mapping-broken.ts";
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
const reads = (source: string, also: object = {}) => ({
  ...{ UUID: "1", FunctionArn: ARN("lambda", "function:worker:live"), EventSourceArn: source, State: "Enabled" },
  ...also,
});
const orders = ARN("sqs", "orders");
const stream = ARN("kinesis", "stream/clicks");
const may = role(allow("sqs:*", "*"));
const there = queues(undefined, "orders");

verdicts(rule, {
  passes: {
    "a queue": { subject: reads(orders), given: [there, worker, may] },
    "a stream": { subject: reads(stream, { LastProcessingResult: "OK" }), given: [worker] },
    "a stream without records": {
      subject: reads(stream, { LastProcessingResult: "No records processed" }),
      given: [worker],
    },
  },
  fails: {
    "the last poll failed": {
      subject: reads(stream, { LastProcessingResult: "PROBLEM: Function call failed" }),
      given: [worker],
      message: "its last poll met a problem: PROBLEM: Function call failed",
    },
    "Lambda disabled it": {
      subject: reads(orders, { State: "Disabled", StateTransitionReason: "KMSKeyAccessDenied" }),
      message: /Lambda disabled it/,
    },
    "the function is gone": { subject: reads(orders), given: [there], message: /function:worker:live does not exist/ },
    "the queue is gone": {
      subject: reads(orders),
      given: [worker, may],
      message: /the queue .*:orders does not exist/,
    },
    "the role may not read": { subject: reads(orders), given: [there, worker, role()], message: /sqs:ReceiveMessage/ },
  },
  skips: {
    "another account's queue": { subject: reads("arn:aws:sqs:eu-west-1:444455556666:orders"), given: [worker] },
    "disabled, and AWS does not say by whom": { subject: reads(orders, { State: "Disabled" }), message: /by whom/ },
    "somebody disabled it": { subject: reads(orders, { State: "Disabled", StateTransitionReason: "User action" }) },
  },
  unknowns: {
    "functions unlisted": { subject: reads(stream), given: [[lambdaFunction, UNLISTED]] },
    "queues unlisted": { subject: reads(orders), given: [worker, [queue, UNLISTED]] },
  },
});
