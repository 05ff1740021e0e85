import { access, grantEvidence, grantInWords, parsePolicy } from "../../src/aws/policy/index.ts";
import { defineRule, fail, pass, type Verdict } from "../../src/rule/index.ts";
import { functionAlias } from "../../src/services/lambda/alias.ts";
import { lambdaFunction } from "../../src/services/lambda/function.ts";

/** Services in which anyone's bucket, topic or API can call any function whose policy lets the service in. */
const CALLS_FOR_ANYONE = ["s3.amazonaws.com", "sns.amazonaws.com", "apigateway.amazonaws.com"];

export default defineRule({
  id: "lambda-function-public-policy",
  title: "Lambda function can be called by anyone",
  severity: "critical",
  why: "Strangers run the function with data of their own choice, at the account's cost and with the rights of its role.",
  fix: {
    text: "Remove the statement. Name the account, role or service that really calls, and for a service the source too (SourceArn, SourceAccount). A function URL that is meant for everyone needs this statement: then put CloudFront or authentication in front of it, or suppress the finding with the reason.",
    cli: "aws lambda remove-permission --function-name <function> --statement-id <statement-id>\naws lambda add-permission --function-name <function> --statement-id <new-id> --action lambda:InvokeFunction --principal s3.amazonaws.com --source-arn arn:aws:s3:::<bucket> --source-account <account-id>",
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
    SourceArn: !GetAtt <Bucket>.Arn
    SourceAccount: !Ref AWS::AccountId`,
  },
  references: {
    fsbp: ["Lambda.1"],
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html",
      "https://docs.aws.amazon.com/config/latest/developerguide/lambda-function-public-access-prohibited.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-1",
    ],
  },
  examples: {
    pass: "S3 may call the function for one bucket of this account.",
    fail: 'A statement allows lambda:InvokeFunction to the principal "*" without naming an account.',
  },
  subject: lambdaFunction.with("policy"),
  context: { aliases: functionAlias.with("policy") },
  check: ({ arn, policy, account }, { aliases }) => {
    const own = verdictOn(policy, account, "");
    if (own.outcome === "fail") return own;
    const others = aliases
      .where("functionArn", arn)
      .map((one) => verdictOn(one.policy, account, `of alias ${one.Name}: `));
    return others.find(({ outcome }) => outcome === "fail") ?? pass;
  },
});

function verdictOn(policy: string | undefined, account: string, whose: string): Verdict {
  if (policy === undefined) return pass;
  const grants = access(parsePolicy(policy), { account });
  const open = grants.filter(({ reach }) => reach === "public");
  if (open.length > 0)
    return fail(`${whose}${grantInWords(open[0]!)} lets in everyone`, { grants: open.map(grantEvidence) });
  const unnamed = grants.filter(
    ({ reach, guarded, principal }) => reach === "service" && !guarded && CALLS_FOR_ANYONE.includes(principal),
  );
  if (unnamed.length === 0) return pass;
  const [first] = unnamed;
  return fail(
    `${whose}${grantInWords(first!)} lets in ${first!.principal} on behalf of any account: it names no source`,
    { grants: unnamed.map(grantEvidence) },
    { severity: "high" },
  );
}
