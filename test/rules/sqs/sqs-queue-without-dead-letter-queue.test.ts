import rule from "../../../rules/sqs/sqs-queue-without-dead-letter-queue.ts";
import { lambdaFunction } from "../../../src/services/lambda/function.ts";
import { queue } from "../../../src/services/sqs/queue.ts";
import { denied, UNLISTED, verdicts } from "../../verdicts.ts";
import { arnOf, bare, queueOf, redrive } from "./samples.ts";

const fn = {
  FunctionName: "ship",
  FunctionArn: "arn:aws:lambda:eu-west-1:111122223333:function:ship",
  variables: {},
  DeadLetterConfig: { TargetArn: arnOf("unshipped") },
};

verdicts(rule, {
  passes: { "it has one": { subject: queueOf("orders", redrive("rest")) } },
  fails: {
    "it has none": { subject: queueOf("orders"), message: /has no redrive policy/ },
    "another queue's goes elsewhere": {
      subject: queueOf("orders"),
      given: [[queue, [queueOf("other", redrive("rest"))]]],
    },
    "its name is not what the option says": { subject: queueOf("orders-dlq"), options: { deadLetterNames: ["-dead"] } },
  },
  skips: {
    "it takes those of another": {
      subject: queueOf("rest"),
      given: [[queue, [queueOf("orders", redrive("rest")), denied(bare("other"), "attributes")]]],
      message: "it takes the dead letters of orders",
    },
    "its name says it": { subject: queueOf("Orders-DLQ") },
    "it says who may send": { subject: queueOf("rest", { RedriveAllowPolicy: '{"redrivePermission":"allowAll"}' }) },
    "it takes a function's": {
      subject: queueOf("unshipped"),
      given: [[lambdaFunction, [fn]]],
      message: /function ship/,
    },
  },
  unknowns: {
    "attributes denied": { subject: denied(bare("orders"), "attributes") },
    "another queue may send here": {
      subject: queueOf("orders"),
      given: [[queue, [denied(bare("other"), "attributes")]]],
    },
    "functions unlisted": { subject: queueOf("orders"), given: [[lambdaFunction, UNLISTED]] },
  },
});
