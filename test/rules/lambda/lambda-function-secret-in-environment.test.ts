import rule from "../../../rules/lambda/lambda-function-secret-in-environment.ts";
import { verdicts } from "../../verdicts.ts";

const lambda = (variables: object, more: object = {}) => ({
  ...{ FunctionName: "orders", FunctionArn: "arn:aws:lambda:eu-west-1:111122223333:function:orders" },
  ...{ variables, ...more },
});
const password = { masked: "hunt… (14 characters)", secret: "password by its name" };

verdicts(rule, {
  passes: {
    "no variables": { subject: lambda({}) },
    "a setting": { subject: lambda({ LOG_LEVEL: { masked: "… (5 characters)" } }) },
  },
  fails: {
    "a password": {
      subject: lambda({ LOG_LEVEL: { masked: "… (5 characters)" }, DB_PASSWORD: password }),
      message: "environment variables look like secrets: DB_PASSWORD (password by its name)",
      evidence: { variables: [{ name: "DB_PASSWORD", ...password }] },
    },
  },
  unknowns: {
    "the key is not ours to use": {
      subject: lambda(
        {},
        { Environment: { Error: { ErrorCode: "AccessDeniedException", Message: "KMS access was denied" } } },
      ),
      message: /KMS access was denied/,
    },
    "the key is disabled": {
      subject: lambda(
        {},
        { Environment: { Error: { ErrorCode: "KMSDisabledException", Message: "the key is disabled" } } },
      ),
      message: /the key is disabled/,
    },
  },
});
