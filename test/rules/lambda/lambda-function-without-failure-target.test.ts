import rule from "../../../rules/lambda/lambda-function-without-failure-target.ts";
import { eventInvokeConfig } from "../../../src/services/lambda/event-invoke-config.ts";
import { denied, UNLISTED, verdicts } from "../../verdicts.ts";

const arn = "arn:aws:lambda:eu-west-1:111122223333:function:thumbs";
const fn = (service: string | undefined, also: object = {}) => ({
  ...{ FunctionName: "thumbs", FunctionArn: arn },
  policy:
    service &&
    JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { Service: service }, Action: "lambda:InvokeFunction", Resource: arn }],
    }),
  ...also,
});
const config = (qualifier: string, OnFailure?: object) =>
  [
    eventInvokeConfig,
    [{ functionArn: arn, FunctionArn: `${arn}:${qualifier}`, DestinationConfig: { OnFailure: OnFailure ?? {} } }],
  ] as const;
const queue = { Destination: "arn:aws:sqs:eu-west-1:111122223333:failed" };

verdicts(rule, {
  passes: {
    "a dead-letter queue": {
      subject: denied(fn("s3.amazonaws.com", { DeadLetterConfig: { TargetArn: queue.Destination } }), "policy"),
    },
    "a destination for failures": { subject: fn("s3.amazonaws.com"), given: [config("$LATEST", queue)] },
  },
  fails: {
    "S3 calls it": { subject: fn("s3.amazonaws.com"), message: /^s3.amazonaws.com may call it asynchronously/ },
    "an alarm calls it": { subject: fn("lambda.alarms.cloudwatch.amazonaws.com") },
    "logs of a region": { subject: fn("logs.eu-west-1.amazonaws.com") },
    "only retries are configured": { subject: fn("events.amazonaws.com"), given: [config("$LATEST")] },
    "only an alias has a destination": {
      subject: fn("sns.amazonaws.com"),
      given: [config("live", queue)],
      message: /but those of thumbs:live/,
    },
  },
  skips: {
    "no policy": { subject: fn(undefined) },
    "API Gateway waits": { subject: fn("apigateway.amazonaws.com") },
  },
  unknowns: {
    "the policy is denied": { subject: denied({ FunctionName: "thumbs", FunctionArn: arn }, "policy") },
    "configurations unlisted": { subject: fn("s3.amazonaws.com"), given: [[eventInvokeConfig, UNLISTED]] },
  },
});
