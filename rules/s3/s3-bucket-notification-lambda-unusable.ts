import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { callFault } from "../../src/services/lambda/callable.ts";
import { lambdaFunction } from "../../src/services/lambda/function.ts";
import { bucket } from "../../src/services/s3/bucket.ts";

export default defineRule({
  id: "s3-bucket-notification-lambda-unusable",
  title: "S3 bucket notifies a Lambda function that it cannot call",
  severity: "high",
  why: "Uploads are no longer processed, and neither S3 nor the function reports an error.",
  fix: {
    text: "Create the function again or remove it from the notifications, and let S3 call it for this bucket.",
    cli: "aws lambda add-permission --function-name <function> --statement-id s3-<bucket> --action lambda:InvokeFunction --principal s3.amazonaws.com --source-arn arn:aws:s3:::<bucket> --source-account <account-id>",
    terraform: `resource "aws_lambda_permission" "<name>" {
  function_name  = aws_lambda_function.<name>.function_name
  action         = "lambda:InvokeFunction"
  principal      = "s3.amazonaws.com"
  source_arn     = aws_s3_bucket.<name>.arn
  source_account = data.aws_caller_identity.current.account_id
}`,
    cloudformation: `<Name>Permission:
  Type: AWS::Lambda::Permission
  Properties:
    FunctionName: !Ref <Function>
    Action: lambda:InvokeFunction
    Principal: s3.amazonaws.com
    SourceArn: arn:aws:s3:::<bucket>
    SourceAccount: !Ref AWS::AccountId`,
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html",
      "https://docs.aws.amazon.com/lambda/latest/dg/with-s3.html",
    ],
  },
  examples: {
    pass: "The function exists and its policy lets s3.amazonaws.com call it for this bucket.",
    fail: "The function was deleted, or its policy names another bucket.",
  },
  subject: bucket.with("notifications"),
  context: { functions: lambdaFunction.with("policy") },
  check: (b, { functions }) => {
    const configurations = b.notifications.LambdaFunctionConfigurations;
    if (configurations.length === 0) return skip("notifies no function");
    const answers = configurations.map(({ LambdaFunctionArn = "", Events }) => ({
      ...{ LambdaFunctionArn, Events },
      ...callFault(LambdaFunctionArn, "s3.amazonaws.com", b, functions),
    }));
    const faults = answers.filter(({ fault }) => fault !== undefined);
    if (faults.length > 0)
      return fail(faults.map(({ fault }) => fault).join("; "), { LambdaFunctionConfigurations: faults });
    const open = answers.flatMap((one) => one.open ?? []);
    return open.length > 0 ? skip(open.join("; ")) : pass;
  },
});
