import rule from "../../../rules/sqs/sqs-queue-visibility-below-lambda-timeout.ts";
import { eventSourceMapping } from "../../../src/services/lambda/event-source-mapping.ts";
import { lambdaFunction } from "../../../src/services/lambda/function.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { arnOf, queueOf } from "./samples.ts";

const arn = (name: string) => `arn:aws:lambda:eu-west-1:111122223333:function:${name}`;
const mapping = (name: string, State = "Enabled") => ({
  ...{ UUID: `u-${name}`, EventSourceArn: arnOf("orders"), FunctionArn: arn(name), State },
});
const fn = (name: string, Timeout?: number) => ({
  ...{ FunctionName: name, FunctionArn: arn(name), variables: {} },
  ...(Timeout !== undefined && { Timeout }),
});
const orders = (seconds: number) => queueOf("orders", { VisibilityTimeout: `${seconds}` });
const given = (mappings: object[], functions: object[]): Given => [
  [eventSourceMapping, mappings],
  [lambdaFunction, functions],
];

verdicts(rule, {
  passes: {
    "six times": { subject: orders(180), given: given([mapping("ship")], [fn("ship", 30)]) },
    "six times the default of both": { subject: queueOf("orders"), given: given([mapping("ship")], [fn("ship")]) },
    "as often as the option asks": {
      subject: orders(60),
      given: given([mapping("ship")], [fn("ship", 30)]),
      options: { times: 2 },
    },
    "a slow one is switched off": {
      subject: orders(180),
      given: given([mapping("ship"), mapping("bill", "Disabled")], [fn("ship", 30), fn("bill", 900)]),
    },
  },
  fails: {
    "five times": {
      subject: orders(150),
      given: given([mapping("ship")], [fn("ship", 30)]),
      message: /180 would be right/,
      severity: "medium",
    },
    "less than once": { subject: orders(20), given: given([mapping("ship")], [fn("ship", 30)]), severity: "high" },
    "of one of two": {
      subject: orders(180),
      given: given([mapping("ship"), mapping("bill")], [fn("ship", 30), fn("bill", 60)]),
    },
  },
  skips: {
    "no function reads it": { subject: orders(30) },
    "an alias reads it": {
      subject: orders(30),
      given: given([mapping("ship:live")], [fn("ship", 30)]),
      message: /ship:live/,
    },
    "it is switched off": { subject: orders(30), given: given([mapping("ship", "Disabled")], [fn("ship", 30)]) },
  },
  unknowns: {
    "mappings unlisted": { subject: orders(30), given: [[eventSourceMapping, UNLISTED]] },
    "functions unlisted": {
      subject: orders(30),
      given: [
        [eventSourceMapping, [mapping("ship")]],
        [lambdaFunction, UNLISTED],
      ],
    },
  },
});
