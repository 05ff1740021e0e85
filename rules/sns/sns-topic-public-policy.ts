import { access, grantEvidence, grantInWords, parsePolicy } from "../../src/aws/policy/index.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { topic } from "../../src/services/sns/topic.ts";

/** Services in which anyone's bucket or rule can publish to a topic whose policy lets the service in. */
const PUBLISHES_FOR_ANYONE = ["s3.amazonaws.com", "events.amazonaws.com"];

export default defineRule({
  id: "sns-topic-public-policy",
  title: "SNS topic lets everyone in",
  severity: "critical",
  why: "Strangers can send mails and messages in your name to all subscribers, or subscribe themselves and read along.",
  fix: {
    text: "Name the account, role or service that really publishes or subscribes, and for a service the source too (aws:SourceArn or aws:SourceAccount).",
    cli: "aws sns set-topic-attributes --topic-arn <topic-arn> --attribute-name Policy --attribute-value file://<policy.json>",
    terraform: `resource "aws_sns_topic_policy" "<name>" {
  arn = aws_sns_topic.<name>.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "s3.amazonaws.com" }
      Action    = "sns:Publish"
      Resource  = aws_sns_topic.<name>.arn
      Condition = { ArnEquals = { "aws:SourceArn" = aws_s3_bucket.<name>.arn } }
    }]
  })
}`,
    cloudformation: `<Name>Policy:
  Type: AWS::SNS::TopicPolicy
  Properties:
    Topics: [!Ref <Topic>]
    PolicyDocument:
      Version: "2012-10-17"
      Statement:
        - Effect: Allow
          Principal: { AWS: !Ref AWS::AccountId }
          Action: [sns:Publish, sns:Subscribe]
          Resource: !Ref <Topic>`,
  },
  references: {
    fsbp: ["SNS.4"],
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html",
      "https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/sns-controls.html#sns-4",
    ],
  },
  examples: {
    pass: "The topic has the policy that it was made with, which lets in its own account.",
    fail: 'A statement allows sns:Subscribe to the principal "*" without a condition that narrows it.',
  },
  subject: topic.with("attributes"),
  check: ({ attributes: { Policy }, account }) => {
    if (!Policy) return pass;
    const grants = access(parsePolicy(Policy), { account });
    const open = grants.filter(({ reach }) => reach === "public");
    if (open.length > 0) return fail(`${grantInWords(open[0]!)} lets in everyone`, { grants: open.map(grantEvidence) });
    const unnamed = grants.filter(
      ({ reach, guarded, principal }) => reach === "service" && !guarded && PUBLISHES_FOR_ANYONE.includes(principal),
    );
    const [first] = unnamed;
    if (first === undefined) return pass;
    return fail(
      `${grantInWords(first)} lets in ${first.principal} on behalf of any account: it names no source`,
      { grants: unnamed.map(grantEvidence) },
      { severity: "medium" },
    );
  },
});
