const arn = (rest: string) => `arn:aws:network-firewall:eu-west-1:111122223333:${rest}`;

/** A firewall as ListFirewalls names it. */
export const firewall = { FirewallName: "egress", FirewallArn: arn("firewall/egress") };

/** A firewall with what DescribeFirewall says of it. */
export const firewallWith = (settings: object) => ({
  ...firewall,
  settings: { ...firewall, FirewallPolicyArn: arn("firewall-policy/egress"), Status: "READY", ...settings },
});

const policy = { Name: "egress", Arn: arn("firewall-policy/egress") };

/** A policy with what DescribeFirewallPolicy says of it. */
export const policyWith = (settings: object) => ({
  ...policy,
  settings: {
    StatelessDefaultActions: ["aws:forward_to_sfe"],
    StatelessFragmentDefaultActions: ["aws:forward_to_sfe"],
    FirewallPolicyStatus: "ACTIVE",
    ...settings,
  },
});

/** A rule group as ListRuleGroups names it; its type stands in the ARN. */
export const ruleGroup = (type: "stateless" | "stateful", stateless: object = { rules: 0 }) => ({
  Name: "blocked",
  Arn: arn(`${type}-rulegroup/blocked`),
  stateless,
});
export const ruleGroupArn = arn("stateful-rulegroup/malware");
