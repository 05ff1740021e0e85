import rule from "../../../rules/stepfunctions/stepfunctions-state-machine-target-missing.ts";
import { dynamodbTable } from "../../../src/services/dynamodb/table.ts";
import { lambdaFunction } from "../../../src/services/lambda/function.ts";
import { topic } from "../../../src/services/sns/topic.ts";
import { queue } from "../../../src/services/sqs/queue.ts";
import { ACCOUNT, UNLISTED, verdicts } from "../../verdicts.ts";
import { MACHINE, machine } from "./machines.ts";

const arn = (service: string, resource: string) => `arn:aws:${service}:eu-west-1:${ACCOUNT}:${resource}`;
const given = [
  [lambdaFunction, [{ FunctionName: "refund", FunctionArn: arn("lambda", "function:refund"), variables: {} }]],
  [queue, [{ QueueUrl: `https://sqs.eu-west-1.amazonaws.com/${ACCOUNT}/parcels` }]],
  [topic, [{ TopicArn: arn("sns", "news") }]],
  [dynamodbTable, [{ TableName: "orders" }]],
] as const;
const calls = (service: string, ...targets: string[]) => ({
  subject: machine({ calls: targets.map((target) => ({ state: "Call", service, target })) }),
  given,
});

verdicts(rule, {
  passes: {
    "functions in every way to name them": calls(
      "lambda",
      ...["refund", "refund:live", arn("lambda", "function:refund"), arn("lambda", "function:refund:7")],
    ),
    queues: calls("sqs", `https://sqs.eu-west-1.amazonaws.com/${ACCOUNT}/parcels`),
    "a queue by its old URL": calls("sqs", `https://eu-west-1.queue.amazonaws.com/${ACCOUNT}/parcels`),
    topics: calls("sns", arn("sns", "news")),
    tables: calls("dynamodb", "orders", arn("dynamodb", "table/orders")),
    "itself, by a version": calls("states", `${MACHINE}:1`),
  },
  fails: {
    "a function that is gone": {
      ...calls("lambda", "refund", arn("lambda", "function:resize:live")),
      message: `does not exist: the function ${arn("lambda", "function:resize:live")} (state Call)`,
    },
    "a queue that is gone": calls("sqs", `https://sqs.eu-west-1.amazonaws.com/${ACCOUNT}/gone`),
    "a topic that is gone": calls("sns", arn("sns", "gone")),
    "a table that is gone": calls("dynamodb", "gone"),
    "a machine that is gone": calls("states", arn("states", "stateMachine:gone")),
  },
  skips: {
    "being deleted": {
      ...{
        subject: machine({ calls: [{ state: "Call", service: "lambda", target: "gone" }] }, { status: "DELETING" }),
      },
      given,
    },
    "nothing is named": { subject: machine() },
    "another account": calls("lambda", "arn:aws:lambda:eu-west-1:444455556666:function:resize"),
    "another region": calls("sqs", `https://sqs.us-east-1.amazonaws.com/${ACCOUNT}/parcels`),
    "half an ARN": calls("lambda", `${ACCOUNT}:function:refund`),
    "an address that is no queue's": calls("sqs", `http://localhost:4566/${ACCOUNT}/parcels`),
  },
  unknowns: {
    "functions are not listed": { ...calls("lambda", "resize"), given: [[lambdaFunction, UNLISTED]] },
  },
});
