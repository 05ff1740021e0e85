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

/** The actions that a rule gives to rules of its group in place of their own, by their names. */
function overrides({ Statement }: Named): ReadonlyMap<string | undefined, RuleAction> {
  const { RuleActionOverrides = [], ExcludedRules = [] } =
    Statement?.ManagedRuleGroupStatement ?? Statement?.RuleGroupReferenceStatement ?? {};
  return new Map<string | undefined, RuleAction>([
    // The older form of counting.
    ...ExcludedRules.map(({ Name }) => [Name, { Count: {} }] as const),
    ...RuleActionOverrides.map(({ Name, ActionToUse = {} }) => [Name, ActionToUse] as const),
  ]);
}

/** The rules within the rule group that a rule refers to, as they act here; none for a rule that refers to none. */
export function groupedRules(rule: Named, groups: Groups): readonly Rule[] {
  const { ARN } = rule.Statement?.RuleGroupReferenceStatement ?? {};
  const own = ARN === undefined ? [] : (groups.get(ARN)?.config.Rules ?? []);
  const instead = overrides(rule);
  return own.map((one) => ({ ...one, Action: instead.get(one.Name) ?? one.Action }));
}

/** What can be told of a rule that refers to AWS's or a vendor's group, whose rules and actions are not read. */
export interface Tamed {
  /** Whether it surely stops something: one of its rules is told to, or all are left as they are. */
  readonly stops: boolean;
  /** `2 rules of AWSManagedRulesCommonRuleSet are told not to block`: perhaps they are all that it has. */
  readonly words: string;
}

export function tamed(rule: Named): Tamed {
  const actions = [...overrides(rule).values()];
  const off = actions.filter((action) => !isStopping(action)).length;
  const { Name } = rule.Statement?.ManagedRuleGroupStatement ?? {};
  return {
    stops: off === 0 || off < actions.length,
    words: `${off} ${off === 1 ? "rule" : "rules"} of ${Name} ${off === 1 ? "is" : "are"} told not to block`,
  };
}

/** Whether an action stops requests, or asks who sends them to show that he is a person with a browser. */
export const isStopping = ({ Block, Captcha, Challenge, Monetize }: RuleAction = {}): boolean =>
  [Block, Captcha, Challenge, Monetize].some((action) => action !== undefined);

/** Whether a rule of a web ACL takes the actions of its group as they are. */
export const isOverridden = ({ Count }: OverrideAction = {}): boolean => Count !== undefined;
