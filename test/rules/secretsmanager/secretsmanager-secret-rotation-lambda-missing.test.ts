import rule from "../../../rules/secretsmanager/secretsmanager-secret-rotation-lambda-missing.ts";
import { lambdaFunction } from "../../../src/services/lambda/function.ts";
import { ACCOUNT, UNLISTED, verdicts } from "../../verdicts.ts";

const arn = `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:rotate`;
const secret = {
  ARN: `arn:aws:secretsmanager:eu-west-1:${ACCOUNT}:secret:api-AbCdEf`,
  Name: "api",
  RotationEnabled: true,
  RotationLambdaARN: arn,
};
const rotate = (Principal: string, Condition?: object) => [
  [
    lambdaFunction,
    [
      {
        FunctionName: "rotate",
        FunctionArn: arn,
        policy: JSON.stringify({
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Principal: { Service: Principal },
              Action: "lambda:InvokeFunction",
              Resource: arn,
              ...(Condition && { Condition }),
            },
          ],
        }),
      },
    ],
  ] as const,
];
const SERVICE = "secretsmanager.amazonaws.com";

verdicts(rule, {
  passes: {
    "admitted for this account": {
      subject: secret,
      given: rotate(SERVICE, { StringEquals: { "AWS:SourceAccount": ACCOUNT } }),
    },
  },
  fails: {
    "the function is gone": {
      subject: secret,
      message: `it rotates by ${arn}, but the function rotate does not exist`,
      evidence: { RotationLambdaARN: arn },
    },
    "it admits another service": { subject: secret, given: rotate("s3.amazonaws.com"), message: /lets secretsmanager/ },
    "it admits another account": {
      subject: secret,
      given: rotate(SERVICE, { StringEquals: { "AWS:SourceAccount": "444455556666" } }),
    },
  },
  skips: {
    "does not rotate": { subject: { ...secret, RotationEnabled: false }, message: /rotation is off/ },
    "rotates without a function": { subject: { ...secret, RotationLambdaARN: undefined } },
    "another account's function": {
      subject: { ...secret, RotationLambdaARN: arn.replace(ACCOUNT, "444455556666") },
      message: /belongs to account 444455556666/,
    },
    "another service's": { subject: { ...secret, OwningService: "rds" }, message: /rds owns/ },
  },
  unknowns: { "functions are not listed": { subject: secret, given: [[lambdaFunction, UNLISTED]] } },
});
