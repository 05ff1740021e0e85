import { access, grantEvidence, grantInWords, parsePolicy } from "../../src/aws/policy/index.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { eventBus } from "../../src/services/events/event-bus.ts";

export default defineRule({
  id: "events-event-bus-public-policy",
  title: "Event bus lets in everyone",
  severity: "high",
  why: "Anybody with an AWS account sends events on which rules act: functions run on a stranger's data, at the account's cost. Who may make rules listens along.",
  fix: {
    text: "Name the accounts that may use the bus, or limit the statement to the organization with aws:PrincipalOrgID.",
    cli: "aws events remove-permission --event-bus-name <bus> --statement-id <sid>\naws events put-permission --event-bus-name <bus> --policy file://<policy.json>",
    terraform: `resource "aws_cloudwatch_event_bus_policy" "<name>" {
  event_bus_name = aws_cloudwatch_event_bus.<name>.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "events:PutEvents"
      Resource  = aws_cloudwatch_event_bus.<name>.arn
      Condition = { StringEquals = { "aws:PrincipalOrgID" = "<organization-id>" } }
    }]
  })
}`,
    cloudformation: `<Name>Policy:
  Type: AWS::Events::EventBusPolicy
  Properties:
    EventBusName: !Ref <Bus>
    StatementId: organization
    Statement:
      Effect: Allow
      Principal: "*"
      Action: events:PutEvents
      Resource: !GetAtt <Bus>.Arn
      Condition:
        StringEquals:
          aws:PrincipalOrgID: <organization-id>`,
  },
  references: {
    wellArchitected: ["SEC03-BP07"],
    docs: ["https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-perms.html"],
  },
  examples: {
    pass: "The policy names an account, or everyone of one organization.",
    fail: 'A statement allows events:PutEvents to the principal "*" without a condition that narrows it.',
  },
  subject: eventBus.with(),
  check: ({ Policy, account }) => {
    if (!Policy) return pass;
    const open = access(parsePolicy(Policy), { account }).filter(({ reach }) => reach === "public");
    if (open.length === 0) return pass;
    return fail(`${grantInWords(open[0]!)} lets in everyone`, { grants: open.map(grantEvidence) });
  },
});
