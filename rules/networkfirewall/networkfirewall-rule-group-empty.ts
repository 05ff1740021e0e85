import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { firewallRuleGroup, isStateless } from "../../src/services/networkfirewall/rule-group.ts";

export default defineRule({
  id: "networkfirewall-rule-group-empty",
  title: "Stateless rule group of Network Firewall has no rules",
  severity: "medium",
  why: "A policy that refers to it looks as if something were filtered there; nothing is.",
  fix: {
    text: "Add the rules that it is meant to hold, or delete the group and the references to it.",
    cli: "aws network-firewall update-rule-group --rule-group-name <rule-group> --type STATELESS --rule-group file://<rules.json> --update-token <token>",
    terraform: `resource "aws_networkfirewall_rule_group" "<name>" {
  # …
  type = "STATELESS"
  rule_group {
    rules_source {
      stateless_rules_and_custom_actions {
        stateless_rule {
          priority = 1
          rule_definition {
            actions = ["aws:drop"]
            match_attributes {
              source {
                address_definition = "<cidr>"
              }
            }
          }
        }
      }
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::NetworkFirewall::RuleGroup
  Properties:
    Type: STATELESS
    RuleGroup:
      RulesSource:
        StatelessRulesAndCustomActions:
          StatelessRules:
            - Priority: 1
              RuleDefinition:
                Actions:
                  - aws:drop
                MatchAttributes:
                  Sources:
                    - AddressDefinition: <cidr>`,
  },
  references: {
    fsbp: ["NetworkFirewall.6"],
    wellArchitected: ["SEC05-BP03"],
    docs: [
      "https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateless-rule-groups-standard.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/networkfirewall-controls.html#networkfirewall-6",
    ],
  },
  examples: { pass: "It drops what comes from two blocks of addresses.", fail: "It has no rules." },
  subject: firewallRuleGroup.with("stateless"),
  check: (group) => {
    if (!isStateless(group)) return skip("it is stateful");
    const { rules, RuleGroupStatus } = group.stateless;
    if (rules > 0) return pass;
    if (RuleGroupStatus === "DELETING") return skip("it is being deleted");
    return fail("it has no rules", { StatelessRules: rules });
  },
});
