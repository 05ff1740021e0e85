import rule from "../../../rules/s3/s3-bucket-notification-lambda-unusable.ts";
import { lambdaFunction } from "../../../src/services/lambda/function.ts";
import { ACCOUNT, denied, UNLISTED, verdicts } from "../../verdicts.ts";

const bare = { Name: "uploads", BucketRegion: "eu-west-1" };
const arn = `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:resize`;
const notifies = (...arns: string[]) => ({
  ...bare,
  notifications: {
    LambdaFunctionConfigurations: arns.map((LambdaFunctionArn) => ({
      LambdaFunctionArn,
      Events: ["s3:ObjectCreated:*"],
    })),
  },
});
const statement = (Condition?: object, also: object = {}) => ({
  Sid: "s3",
  Effect: "Allow",
  Principal: { Service: "s3.amazonaws.com" },
  Action: "lambda:InvokeFunction",
  Resource: arn,
  ...(Condition && { Condition }),
  ...also,
});
const resize = (...Statement: object[]) => ({
  FunctionName: "resize",
  FunctionArn: arn,
  policy: Statement.length > 0 ? JSON.stringify({ Version: "2012-10-17", Statement }) : undefined,
});
const given = (...statements: object[]) => [[lambdaFunction, [resize(...statements)]] as const];
const named = (source: string, account = ACCOUNT) => ({
  ArnLike: { "AWS:SourceArn": `arn:aws:s3:::${source}` },
  StringEquals: { "AWS:SourceAccount": account },
});

verdicts(rule, {
  passes: {
    "admitted for this bucket": { subject: notifies(arn), given: given(statement(named("uploads"))) },
    "admitted without a condition": { subject: notifies(arn), given: given(statement()) },
  },
  fails: {
    "the function is gone": {
      subject: notifies(arn, `${arn}-old`),
      given: given(statement(named("uploads"))),
      message: "the function resize-old does not exist",
    },
    "it has no policy": { subject: notifies(arn), given: given(), message: /no policy of resize/ },
    "it admits another bucket": {
      subject: notifies(arn),
      given: given(statement(named("other"))),
      message: "no statement in the policy of resize lets s3.amazonaws.com call it for uploads",
      evidence: { LambdaFunctionConfigurations: [{ LambdaFunctionArn: arn }] },
    },
    "it admits another account's bucket": {
      subject: notifies(arn),
      given: given(statement(named("uploads", "444455556666"))),
    },
    "it denies S3": {
      subject: notifies(arn),
      given: given(statement(), statement(undefined, { Effect: "Deny" })),
      message: /denies s3/,
    },
  },
  skips: {
    "notifies none": { subject: notifies(), message: /no function/ },
    "another account's function": {
      subject: notifies(arn.replace(ACCOUNT, "444455556666")),
      message: /belongs to account/,
    },
    "an alias": { subject: notifies(`${arn}:live`), given: given(), message: /alias or version live/ },
    "a condition that only a call answers": {
      subject: notifies(arn),
      given: given(statement({ StringEquals: { "aws:RequestedRegion": "eu-west-1" } })),
    },
  },
  unknowns: {
    "functions are not listed": { subject: notifies(arn), given: [[lambdaFunction, UNLISTED]] },
    "the function's policy is denied": {
      subject: notifies(arn),
      given: [[lambdaFunction, [denied({ FunctionName: "resize", FunctionArn: arn }, "policy")]]],
    },
  },
});
