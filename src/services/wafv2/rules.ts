import type { OverrideAction, Rule, RuleAction, RuleGroup, RuleGroupSummary, WebACL } from "@aws-sdk/client-wafv2";
import { parseArn } from "../../aws/arn.ts";
import type { Collection, Resource } from "../../model/index.ts";

type Named = Pick<Rule, "Name" | "Statement" | "Action" | "OverrideAction" | "VisibilityConfig">;

/** The rules of a web ACL, in their order; the groups that Firewall Manager puts before and after them stand as rules. */
export function rulesOf(acl: WebACL): readonly Named[] {
  const managed = (groups: WebACL["PreProcessFirewallManagerRuleGroups"] = []) =>
    groups.map(({ FirewallManagerStatement: Statement, ...rest }): Named => ({ ...rest, Statement }));
  return [
    ...managed(acl.PreProcessFirewallManagerRuleGroups),
    ...(acl.Rules ?? []),
    ...managed(acl.PostProcessFirewallManagerRuleGroups),
  ];
}

type Groups = Collection<Resource<RuleGroupSummary> & { readonly config: RuleGroup }>;

/** The account's own rule group that a rule refers to, by its ARN. Another account's is that account's to judge. */
export function ownGroupArn({ Statement }: Named, { account }: { readonly account: string }): string | undefined {
  const { ARN } = Statement?.RuleGroupReferenceStatement ?? {};
  return ARN !== undefined && parseArn(ARN)?.account === account ? ARN : undefined;
}

/** The rules within the rule group that a rule refers to; none for a rule that refers to none. */
export function groupedRules({ Statement }: Named, groups: Groups): readonly Rule[] {
  const { ARN } = Statement?.RuleGroupReferenceStatement ?? {};
  return ARN === undefined ? [] : (groups.get(ARN)?.config.Rules ?? []);
}

/** Whether an action stops requests, or asks who sends them to show that he is a person with a browser. */
export const isStopping = ({ Block, Captcha, Challenge, Monetize }: RuleAction = {}): boolean =>
  [Block, Captcha, Challenge, Monetize].some((action) => action !== undefined);

/** Whether a rule of a web ACL takes the actions of its group as they are. */
export const isOverridden = ({ Count }: OverrideAction = {}): boolean => Count !== undefined;
