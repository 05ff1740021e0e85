import { access, grantEvidence, grantInWords, parsePolicy } from "../../src/aws/policy/index.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { forUnsignedCalls } from "../../src/services/lambda/unsigned.ts";
import { functionUrl } from "../../src/services/lambda/url.ts";

export default defineRule({
  id: "lambda-url-without-authorization",
  title: "Lambda function URL can be called by anyone",
  severity: "high",
  why: "Whoever finds the URL runs the function with data of their own choice, at the account's cost and with the rights of its role.",
  fix: {
    text: "Demand IAM signatures, and let in only who should call: CloudFront signs requests by an origin access control. A webhook that must be open has to check its callers itself; then suppress the finding with the reason.",
    cli: "aws lambda update-function-url-config --function-name <function> --auth-type AWS_IAM\naws lambda remove-permission --function-name <function> --statement-id <statement-id>",
    terraform: `resource "aws_lambda_function_url" "<name>" {
  function_name      = aws_lambda_function.<name>.function_name
  authorization_type = "AWS_IAM"
}`,
    cloudformation: `<Name>Url:
  Type: AWS::Lambda::Url
  Properties:
    TargetFunctionArn: !Ref <Function>
    AuthType: AWS_IAM`,
  },
  references: {
    wellArchitected: ["SEC09-BP03"],
    docs: [
      "https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html",
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-lambda.html",
    ],
  },
  examples: {
    pass: "The URL demands IAM signatures.",
    fail: "The URL's type of authorization is NONE, and the function's policy lets in everyone.",
  },
  subject: functionUrl.with("policy"),
  check: (url) => {
    if (url.AuthType !== "NONE") return pass;
    // Without authorization it is still the policy that lets callers in.
    const { policy, account, FunctionUrl, AuthType } = url;
    const grants = policy
      ? access(forUnsignedCalls(parsePolicy(policy)), { account, action: "lambda:InvokeFunctionUrl" })
      : [];
    const open = grants.filter(({ reach }) => reach === "public");
    if (open.length === 0) return pass;
    return fail(`${FunctionUrl} demands no authorization, and ${grantInWords(open[0]!)} lets in everyone`, {
      ...{ AuthType, FunctionUrl, grants: open.map(grantEvidence) },
    });
  },
});
