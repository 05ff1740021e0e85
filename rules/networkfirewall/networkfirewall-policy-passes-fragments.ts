import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { firewallPolicy, stopsOrForwards } from "../../src/services/networkfirewall/policy.ts";

export default defineRule({
  id: "networkfirewall-policy-passes-fragments",
  title: "Firewall policy lets fragments of UDP packets pass that match no rule",
  severity: "medium",
  why: "Who cuts UDP packets into fragments walks past the stateful rules: fragments that no stateless rule matches are let through.",
  fix: {
    text: "Make the default action aws:forward_to_sfe, so that the stateful rules decide, or aws:drop.",
    cli: "aws network-firewall update-firewall-policy --firewall-policy-name <policy> --firewall-policy file://<policy.json> --update-token <token>",
    terraform: `resource "aws_networkfirewall_firewall_policy" "<name>" {
  # …
  firewall_policy {
    # …
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::NetworkFirewall::FirewallPolicy
  Properties:
    FirewallPolicy:
      StatelessFragmentDefaultActions:
        - aws:forward_to_sfe`,
  },
  references: {
    fsbp: ["NetworkFirewall.5"],
    wellArchitected: ["SEC05-BP03"],
    docs: [
      "https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateless-default-actions.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/networkfirewall-controls.html#networkfirewall-5",
    ],
  },
  concerns: {
    cloudformation: "FirewallPolicy.StatelessFragmentDefaultActions",
    terraform: ["aws_networkfirewall_firewall_policy.firewall_policy.stateless_fragment_default_actions"],
  },
  examples: { pass: "Its default action is aws:forward_to_sfe.", fail: "Its default action is aws:pass." },
  subject: firewallPolicy.with("settings"),
  check: ({ settings: { StatelessFragmentDefaultActions: actions, FirewallPolicyStatus } }) => {
    if (stopsOrForwards(actions)) return pass;
    if (FirewallPolicyStatus === "DELETING") return skip("it is being deleted");
    return fail(`its default for fragments of UDP packets is ${actions?.join(", ") || "not set"}`, {
      StatelessFragmentDefaultActions: actions ?? [],
    });
  },
});
