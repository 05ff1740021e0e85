import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { deliveryKinds, ruleTargetFault } from "../../src/services/events/deliveries.ts";
import { eventsRule, isEnabled } from "../../src/services/events/rule.ts";

export default defineRule({
  id: "events-rule-target-unusable",
  title: "EventBridge rule cannot reach a target of its own",
  severity: "high",
  why: "EventBridge gives up on each event after a while and drops it without a word: what should follow an alarm, an upload or the hour does not happen.",
  fix: {
    text: "Remove targets that are gone, or make them again; let events.amazonaws.com in for this rule in the policy of the function, queue or topic. A dead-letter queue keeps what could not be delivered.",
    cli: "aws lambda add-permission --function-name <function> --statement-id <id> --action lambda:InvokeFunction --principal events.amazonaws.com --source-arn <rule-arn>\naws events remove-targets --rule <rule> --ids <target-id>",
    terraform: `resource "aws_lambda_permission" "<name>" {
  function_name = aws_lambda_function.<name>.function_name
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.<name>.arn
}`,
    cloudformation: `<Name>Permission:
  Type: AWS::Lambda::Permission
  Properties:
    FunctionName: !Ref <Function>
    Action: lambda:InvokeFunction
    Principal: events.amazonaws.com
    SourceArn: !GetAtt <Rule>.Arn`,
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: [
      "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html",
      "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-troubleshooting.html",
    ],
  },
  examples: {
    pass: "Its target is a function whose policy lets events.amazonaws.com in for this rule.",
    fail: "Its target is a function that was deleted, or whose policy names another rule.",
  },
  subject: eventsRule.with("targets"),
  context: deliveryKinds,
  check: (rule, { functions, queues, topics, machines, buses }) => {
    if (!isEnabled(rule)) return skip("the rule is off");
    if (rule.ManagedBy) return skip(`${rule.ManagedBy} made the rule and keeps it`);
    if (rule.targets.length === 0) return skip("it has no target");
    const receivers = { functions, queues, topics, machines, buses };
    const answers = rule.targets.map((target) => ({ ...target, ...ruleTargetFault(target, rule, receivers) }));
    const faults = answers.filter(({ fault }) => fault !== undefined);
    if (faults.length > 0) return fail(faults.map(({ fault }) => fault).join("; "), { targets: faults });
    const open = answers.flatMap((one) => one.open ?? []);
    return open.length > 0 ? skip(open.join("; ")) : pass;
  },
});
