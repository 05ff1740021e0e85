import type { DescribeRuleGroupResponse, RuleGroupMetadata } from "@aws-sdk/client-network-firewall";
import { parseArn } from "../../aws/arn.ts";
import { present } from "../../aws/whole-answer.ts";
import { kind } from "../../model/index.ts";
import { FIREWALL_PAGE, isOwn, networkFirewall, tagging } from "./service.ts";

/** Rule groups of the account's own, without those that AWS and vendors manage. */
export const firewallRuleGroup = kind<RuleGroupMetadata>()("AWS::NetworkFirewall::RuleGroup", {
  list: networkFirewall("listRuleGroups", {
    pageSize: FIREWALL_PAGE,
    value: ({ RuleGroups = [] }, scope) => RuleGroups.filter(({ Arn }) => isOwn(Arn, scope)),
  }),
  identity: (g) => ({ arn: g.Arn, name: g.Name }),
  tags: "tagging",
  aspects: {
    tagging,
    /** How many stateless rules it has, and the state that it is in; asked of stateless groups only. */
    stateless: networkFirewall("describeRuleGroup", {
      input: ({ Arn }: RuleGroupMetadata) => ({ RuleGroupArn: Arn }),
      known: (group) => (isStateless(group) ? undefined : { rules: 0, RuleGroupStatus: undefined }),
      admit: ({ RuleGroup, RuleGroupResponse }: DescribeRuleGroupResponse) => ({
        rules: present(RuleGroup).RulesSource?.StatelessRulesAndCustomActions?.StatelessRules?.length ?? 0,
        RuleGroupStatus: RuleGroupResponse?.RuleGroupStatus,
      }),
      value: (out) => out,
    }),
  },
});

/** Its ARN tells: `…:stateless-rulegroup/name` or `…:stateful-rulegroup/name`. */
export const isStateless = ({ Arn = "" }: RuleGroupMetadata): boolean =>
  parseArn(Arn)?.resource.startsWith("stateless-rulegroup/") === true;
