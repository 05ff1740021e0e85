import { ACCOUNT, REGION } from "../../verdicts.ts";

export const visible = { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: "metric" };

/** A web ACL in the shape of AWS's list, with what GetWebACL says of it. */
export const aclWith = (Rules: readonly object[], rest: object = {}) => {
  const ARN = `arn:aws:wafv2:${REGION}:${ACCOUNT}:regional/webacl/shop/a1b2c3d4`;
  const summary = { Name: "shop", Id: "a1b2c3d4", ARN };
  return {
    ...summary,
    config: { ...summary, DefaultAction: { Allow: {} }, VisibilityConfig: visible, Rules, ...rest },
  };
};
export const rule = (Name: string, Statement: object, rest: object = { Action: { Block: {} } }) => ({
  Name,
  Priority: 0,
  Statement,
  VisibilityConfig: visible,
  ...rest,
});
export const managed = (Name: string, override: "None" | "Count" = "None", VendorName = "AWS") =>
  rule(Name, { ManagedRuleGroupStatement: { VendorName, Name } }, { OverrideAction: { [override]: {} } });
/** A rule whose group is told what its rules do. */
export const overriding = (one: ReturnType<typeof rule>, actions: Readonly<Record<string, "Count" | "Block">>) => {
  const [[kind, statement]] = Object.entries(one.Statement) as [[string, object]];
  const RuleActionOverrides = Object.entries(actions).map(([Name, to]) => ({ Name, ActionToUse: { [to]: {} } }));
  return { ...one, Statement: { [kind]: { ...statement, RuleActionOverrides } } };
};
export const rate = { RateBasedStatement: { Limit: 2000, AggregateKeyType: "IP" } };
export const sqli = { SqliMatchStatement: { FieldToMatch: { QueryString: {} }, TextTransformations: [] } };

const groupArn = (name: string, account = ACCOUNT) =>
  `arn:aws:wafv2:${REGION}:${account}:regional/rulegroup/${name}/b1`;
export const groupRule = (name: string, account = ACCOUNT) =>
  rule(name, { RuleGroupReferenceStatement: { ARN: groupArn(name, account) } }, { OverrideAction: { None: {} } });
export const group = (Name: string, Rules: readonly object[], VisibilityConfig: object = visible) => {
  const summary = { Name, Id: "b1", ARN: groupArn(Name) };
  return { ...summary, config: { ...summary, Capacity: 100, VisibilityConfig, Rules } };
};
