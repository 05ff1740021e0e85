import { expect, it } from "vitest";
import type { Read } from "../../../src/model/index.ts";
import { networkFirewallFirewall } from "../../../src/services/networkfirewall/firewall.ts";
import { firewallPolicy } from "../../../src/services/networkfirewall/policy.ts";
import { firewallRuleGroup } from "../../../src/services/networkfirewall/rule-group.ts";

const scope = { account: "111122223333", region: "eu-west-1", partition: "aws", envFiles: [] } as never;
const arn = (account: string, rest: string) => `arn:aws:network-firewall:eu-west-1:${account}:${rest}`;
const asRead = (of: unknown) => of as Read<never, unknown>;

it("judges the account's own policies and rule groups, not those that another account shares", () => {
  const [own, shared] = ["111122223333", "444455556666"].map((account) => ({
    Arn: arn(account, "stateless-rulegroup/a"),
  }));
  const groups = asRead(firewallRuleGroup.spec.lists[0]);
  expect(groups.value({ RuleGroups: [own, shared] } as never, scope)).toEqual([own]);
  const policies = asRead(firewallPolicy.spec.lists[0]);
  expect(policies.value({ FirewallPolicies: [shared, own] } as never, scope)).toEqual([own]);
});

it("asks for the rules of stateless groups only, and keeps how many there are", async () => {
  const { known, admit } = asRead(firewallRuleGroup.spec.aspects["stateless"]);
  expect(known!({ Arn: arn("111122223333", "stateless-rulegroup/a") } as never)).toBeUndefined();
  expect(known!({ Arn: arn("111122223333", "stateful-rulegroup/a") } as never)).toEqual({ rules: 0 });
  const RuleGroup = { RulesSource: { StatelessRulesAndCustomActions: { StatelessRules: [{}, {}] } } };
  expect(await admit!({ RuleGroup, RuleGroupResponse: { RuleGroupStatus: "ACTIVE" } } as never)).toEqual({
    rules: 2,
    RuleGroupStatus: "ACTIVE",
  });
});

it.each([
  ["firewall", networkFirewallFirewall.spec.aspects["settings"]],
  ["policy", firewallPolicy.spec.aspects["settings"]],
  ["rule group", firewallRuleGroup.spec.aspects["stateless"]],
])("takes no answer for a %s that lacks it", (_, aspect) => {
  expect(() => asRead(aspect).admit!({} as never)).toThrow(/lacks what was asked for/);
});
