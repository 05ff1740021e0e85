import { access, grantEvidence, grantInWords, parsePolicy } from "../../src/aws/policy/index.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { logResourcePolicy } from "../../src/services/logs/log-group.ts";

export default defineRule({
  id: "logs-resource-policy-public",
  title: "Policy of CloudWatch Logs lets everyone in",
  severity: "high",
  why: "Strangers can write forged events into the log groups, at your cost, and bury what they do under them.",
  fix: {
    text: "Name the service or account that writes, and for a service the source too (aws:SourceArn, aws:SourceAccount); or delete the policy if nothing needs it.",
    cli: "aws logs put-resource-policy --policy-name <policy> --policy-document file://<policy.json>",
    terraform: `resource "aws_cloudwatch_log_resource_policy" "<name>" {
  policy_name = "<policy>"
  policy_document = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "es.amazonaws.com" }
      Action    = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource  = "\${aws_cloudwatch_log_group.<name>.arn}:*"
      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id } }
    }]
  })
}`,
    cloudformation: `<Name>:
  Type: AWS::Logs::ResourcePolicy
  Properties:
    PolicyName: <policy>
    PolicyDocument: !Sub |
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "es.amazonaws.com"},
        "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "\${<LogGroup>.Arn}",
        "Condition": {"StringEquals": {"aws:SourceAccount": "\${AWS::AccountId}"}}}]}`,
  },
  references: {
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html",
      "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutResourcePolicy.html",
    ],
  },
  examples: {
    pass: "delivery.logs.amazonaws.com may write for this account.",
    fail: 'A statement allows logs:PutLogEvents to the principal "*" without a condition that narrows it.',
  },
  subject: logResourcePolicy.with(),
  check: ({ policyDocument, account }) => {
    if (!policyDocument) return pass;
    const open = access(parsePolicy(policyDocument), { account }).filter(({ reach }) => reach === "public");
    const [first] = open;
    if (first === undefined) return pass;
    return fail(`${grantInWords(first)} lets in everyone`, { grants: open.map(grantEvidence) });
  },
});
