import rule from "../../../rules/events/events-rule-target-unusable.ts";
import { eventBus } from "../../../src/services/events/event-bus.ts";
import { lambdaFunction } from "../../../src/services/lambda/function.ts";
import { topic } from "../../../src/services/sns/topic.ts";
import { queue } from "../../../src/services/sqs/queue.ts";
import { stateMachine } from "../../../src/services/stepfunctions/state-machine.ts";
import { ACCOUNT, denied, UNLISTED, verdicts } from "../../verdicts.ts";

const arn = (service: string, resource: string) => `arn:aws:${service}:eu-west-1:${ACCOUNT}:${resource}`;
const RULE = arn("events", "rule/nightly");
const rules = (targets: readonly (string | object)[], also: object = {}) => ({
  ...{ Name: "nightly", Arn: RULE, State: "ENABLED", EventBusName: "default" },
  targets: targets.map((one, i) => (typeof one === "string" ? { Id: `${i}`, Arn: one } : { Id: `${i}`, ...one })),
  ...also,
});
const lets = (Action: string, Resource: string, SourceArn: string) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        ...{ Effect: "Allow", Principal: { Service: "events.amazonaws.com" }, Action, Resource },
        Condition: { ArnLike: { "aws:SourceArn": SourceArn } },
      },
    ],
  });
const FUNCTION = arn("lambda", "function:report");
const QUEUE = arn("sqs", "jobs");
const TOPIC = arn("sns", "news");
const functions = (policy: string | undefined) =>
  [lambdaFunction, [{ FunctionName: "report", FunctionArn: FUNCTION, variables: {}, policy }]] as const;
const queues = (source: string) =>
  [
    queue,
    [
      {
        QueueUrl: `https://sqs.eu-west-1.amazonaws.com/${ACCOUNT}/jobs`,
        attributes: { Policy: lets("sqs:SendMessage", QUEUE, source) },
      },
    ],
  ] as const;

verdicts(rule, {
  passes: {
    "a function that lets this rule in": {
      subject: rules([FUNCTION]),
      given: [functions(lets("lambda:InvokeFunction", FUNCTION, RULE))],
    },
    "a queue and a topic": {
      subject: rules([QUEUE, TOPIC]),
      given: [
        queues(arn("events", "rule/*")),
        [topic, [{ TopicArn: TOPIC, attributes: { Policy: lets("sns:Publish", TOPIC, RULE) } }]],
      ],
    },
    "a function that is called by a role": {
      subject: rules([{ Arn: FUNCTION, RoleArn: "arn:aws:iam::111122223333:role/events" }]),
      given: [functions(undefined)],
    },
    "a state machine and a bus": {
      subject: rules([arn("states", "stateMachine:returns"), arn("events", "event-bus/orders")]),
      given: [
        [stateMachine, [{ name: "returns", stateMachineArn: arn("states", "stateMachine:returns") }]],
        [eventBus, [{ Name: "orders", Arn: arn("events", "event-bus/orders") }]],
      ],
    },
  },
  fails: {
    "a function that is gone": { subject: rules([FUNCTION]), message: "the function report does not exist" },
    "a function without a policy": { subject: rules([FUNCTION]), given: [functions(undefined)], message: /no policy/ },
    "a function that lets another rule in": {
      subject: rules([FUNCTION]),
      given: [functions(lets("lambda:InvokeFunction", FUNCTION, arn("events", "rule/weekly")))],
      message: "no statement in the policy of report lets events.amazonaws.com call it for nightly",
    },
    "a queue that lets another rule in": { subject: rules([QUEUE]), given: [queues(arn("events", "rule/weekly"))] },
    "a state machine that is gone": {
      subject: rules([{ Arn: arn("states", "stateMachine:gone"), RoleArn: "arn:aws:iam::111122223333:role/events" }]),
      message: "the state machine gone does not exist",
    },
    "one of two": {
      subject: rules([FUNCTION, TOPIC]),
      given: [functions(lets("lambda:InvokeFunction", FUNCTION, RULE))],
      message: `${TOPIC} does not exist`,
    },
  },
  skips: {
    "a rule that is off": { subject: rules([], { State: "DISABLED" }), message: "the rule is off" },
    "a rule of AWS": { subject: rules([FUNCTION], { ManagedBy: "guardduty.amazonaws.com" }), message: /guardduty/ },
    "no target": { subject: rules([]) },
    "another account": { subject: rules(["arn:aws:events:eu-west-1:444455556666:event-bus/default"]) },
    "what is not looked up": { subject: rules([arn("kinesis", "stream/clicks")]), message: /not looked up/ },
  },
  unknowns: {
    "functions are not listed": { subject: rules([FUNCTION]), given: [[lambdaFunction, UNLISTED]] },
    "targets may not be listed": { subject: denied(rules([]), "targets") },
  },
});
