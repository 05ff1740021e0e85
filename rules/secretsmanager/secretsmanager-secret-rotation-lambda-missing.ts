import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { callFault } from "../../src/services/lambda/callable.ts";
import { lambdaFunction } from "../../src/services/lambda/function.ts";
import { notJudgedHere, secret } from "../../src/services/secretsmanager/secret.ts";

export default defineRule({
  id: "secretsmanager-secret-rotation-lambda-missing",
  title: "Secret's rotation function is gone or does not let Secrets Manager call it",
  severity: "high",
  why: "Rotation looks switched on, but each attempt fails and the secret stays as it is.",
  fix: {
    text: "Name a function that exists, and let Secrets Manager call it.",
    cli: "aws lambda add-permission --function-name <function> --statement-id secretsmanager --action lambda:InvokeFunction --principal secretsmanager.amazonaws.com --source-account <account-id>\naws secretsmanager rotate-secret --secret-id <secret-id> --rotation-lambda-arn <function-arn>",
    terraform: `resource "aws_lambda_permission" "<name>" {
  function_name  = aws_lambda_function.<rotation>.function_name
  action         = "lambda:InvokeFunction"
  principal      = "secretsmanager.amazonaws.com"
  source_account = data.aws_caller_identity.current.account_id
}`,
    cloudformation: `<Name>Permission:
  Type: AWS::Lambda::Permission
  Properties:
    FunctionName: !Ref <RotationFunction>
    Action: lambda:InvokeFunction
    Principal: secretsmanager.amazonaws.com
    SourceAccount: !Ref AWS::AccountId`,
  },
  references: {
    wellArchitected: ["SEC02-BP05"],
    docs: [
      "https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets-required-permissions-function.html",
      "https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot_rotation.html",
    ],
  },
  examples: {
    pass: "The rotation function exists and its policy lets secretsmanager.amazonaws.com call it.",
    fail: "The rotation function was deleted.",
  },
  subject: secret.with(),
  context: { functions: lambdaFunction.with("policy") },
  check: (one, { functions }) => {
    const { RotationEnabled, RotationLambdaARN } = one;
    const elsewhere = notJudgedHere(one);
    if (elsewhere) return skip(elsewhere);
    if (!RotationEnabled) return skip("automatic rotation is off, which secretsmanager-secret-rotation-off judges");
    if (!RotationLambdaARN) return skip("it rotates without a function of this account");
    const { fault, open } = callFault(RotationLambdaARN, "secretsmanager.amazonaws.com", one, functions);
    if (fault) return fail(`it rotates by ${RotationLambdaARN}, but ${fault}`, { RotationLambdaARN });
    return open ? skip(open) : pass;
  },
});
