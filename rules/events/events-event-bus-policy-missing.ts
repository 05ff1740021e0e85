import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { eventBus, isDefaultBus } from "../../src/services/events/event-bus.ts";

export default defineRule({
  id: "events-event-bus-policy-missing",
  title: "Custom event bus has no policy of its own",
  severity: "low",
  why: "Who may send events to the bus hangs on the IAM policies of the whole account: whoever may send to any bus sends to this one, and its rules act on it.",
  fix: {
    text: "Attach a policy that names who may send to the bus.",
    cli: "aws events put-permission --event-bus-name <bus> --policy file://<policy.json>",
    terraform: `resource "aws_cloudwatch_event_bus_policy" "<name>" {
  event_bus_name = aws_cloudwatch_event_bus.<name>.name
  policy         = data.aws_iam_policy_document.<name>.json
}`,
    cloudformation: `<Name>Policy:
  Type: AWS::Events::EventBusPolicy
  Properties:
    EventBusName: !Ref <Bus>
    StatementId: senders
    Statement:
      Effect: Allow
      Principal:
        AWS: arn:<partition>:iam::<account-id>:role/<role>
      Action: events:PutEvents
      Resource: !GetAtt <Bus>.Arn`,
  },
  references: {
    fsbp: ["EventBridge.3"],
    wellArchitected: ["SEC03-BP02"],
    docs: [
      "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-perms.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/eventbridge-controls.html#eventbridge-3",
    ],
  },
  examples: { pass: "The bus has a policy.", fail: "The bus `orders` has no policy." },
  subject: eventBus.with(),
  check: (bus) => {
    if (isDefaultBus(bus)) return skip("it is the default bus, to which AWS's services send");
    if (bus.name.startsWith("aws.partner/")) return skip("it is a partner's bus: only the partner sends to it");
    return bus.Policy ? pass : fail("it has no policy", { Policy: null });
  },
});
