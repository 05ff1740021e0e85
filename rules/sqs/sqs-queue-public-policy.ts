import { access, grantEvidence, grantInWords, parsePolicy } from "../../src/aws/policy/index.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { queue } from "../../src/services/sqs/queue.ts";

/** Services in which anyone's bucket or rule can send to a queue whose policy lets the service in. */
const SENDS_FOR_ANYONE = ["s3.amazonaws.com", "events.amazonaws.com"];

export default defineRule({
  id: "sqs-queue-public-policy",
  title: "SQS queue lets everyone in",
  severity: "critical",
  why: "Strangers can feed the consumers whatever they like, or read and delete the messages before the consumers do.",
  fix: {
    text: "Name the account, role or service that really sends or receives, and for a service the source too (aws:SourceArn or aws:SourceAccount).",
    cli: "aws sqs set-queue-attributes --queue-url <queue-url> --attributes file://<policy.json>",
    terraform: `resource "aws_sqs_queue_policy" "<name>" {
  queue_url = aws_sqs_queue.<name>.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "sns.amazonaws.com" }
      Action    = "sqs:SendMessage"
      Resource  = aws_sqs_queue.<name>.arn
      Condition = { ArnEquals = { "aws:SourceArn" = aws_sns_topic.<name>.arn } }
    }]
  })
}`,
    cloudformation: `<Name>Policy:
  Type: AWS::SQS::QueuePolicy
  Properties:
    Queues: [!Ref <Queue>]
    PolicyDocument:
      Version: "2012-10-17"
      Statement:
        - Effect: Allow
          Principal: { Service: sns.amazonaws.com }
          Action: sqs:SendMessage
          Resource: !GetAtt <Queue>.Arn
          Condition: { ArnEquals: { aws:SourceArn: !Ref <Topic> } }`,
  },
  references: {
    fsbp: ["SQS.3"],
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/sqs-controls.html#sqs-3",
    ],
  },
  examples: {
    pass: "SNS may send for one topic of this account.",
    fail: 'A statement allows sqs:SendMessage to the principal "*" without a condition that narrows it.',
  },
  subject: queue.with("attributes"),
  check: ({ attributes: { Policy }, account }) => {
    if (!Policy) return pass;
    const grants = access(parsePolicy(Policy), { account });
    const open = grants.filter(({ reach }) => reach === "public");
    if (open.length > 0) return fail(`${grantInWords(open[0]!)} lets in everyone`, { grants: open.map(grantEvidence) });
    const unnamed = grants.filter(
      ({ reach, guarded, principal }) => reach === "service" && !guarded && SENDS_FOR_ANYONE.includes(principal),
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
