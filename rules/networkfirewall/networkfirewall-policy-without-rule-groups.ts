import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { firewallPolicy } from "../../src/services/networkfirewall/policy.ts";

export default defineRule({
  id: "networkfirewall-policy-without-rule-groups",
  title: "Firewall policy has no rule group",
  severity: "medium",
  why: "A firewall with this policy inspects nothing: all packets meet the same default, whatever they carry and wherever they go.",
  fix: {
    text: "Refer to a rule group of your own, or to one that AWS manages, such as those against known malware and botnets.",
    cli: "aws network-firewall update-firewall-policy --firewall-policy-name <policy> --firewall-policy file://<policy.json> --update-token <token>",
    terraform: `resource "aws_networkfirewall_firewall_policy" "<name>" {
  # …
  firewall_policy {
    # …
    stateful_rule_group_reference {
      resource_arn = aws_networkfirewall_rule_group.<name>.arn
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::NetworkFirewall::FirewallPolicy
  Properties:
    FirewallPolicy:
      StatefulRuleGroupReferences:
        - ResourceArn: !GetAtt <RuleGroup>.RuleGroupArn`,
  },
  references: {
    fsbp: ["NetworkFirewall.3"],
    wellArchitected: ["SEC05-BP03"],
    docs: [
      "https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-policies.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/networkfirewall-controls.html#networkfirewall-3",
    ],
  },
  examples: { pass: "It refers to a stateful rule group.", fail: "It refers to no rule group." },
  subject: firewallPolicy.with("settings"),
  check: ({ settings }) => {
    const { StatefulRuleGroupReferences = [], StatelessRuleGroupReferences = [], FirewallPolicyStatus } = settings;
    if (StatefulRuleGroupReferences.length + StatelessRuleGroupReferences.length > 0) return pass;
    if (FirewallPolicyStatus === "DELETING") return skip("it is being deleted");
    return fail("it refers to no rule group, stateful or stateless", {
      StatefulRuleGroupReferences,
      StatelessRuleGroupReferences,
    });
  },
});
