import type { Rule, WAFV2, WebACL, WebACLSummary } from "@aws-sdk/client-wafv2";
import { SHOP_ALB } from "./compute.ts";
import { ACCOUNT, answers, arn, HOME } from "./world.ts";

const visible = (MetricName: string) => ({ SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName });
const managed = (Name: string, Priority: number, counted: boolean): Rule => ({
  Name,
  Priority,
  Statement: { ManagedRuleGroupStatement: { VendorName: "AWS", Name } },
  OverrideAction: counted ? { Count: {} } : { None: {} },
  VisibilityConfig: visible(Name),
});
const acl = (Name: string, region: string, scope: "global" | "regional", Rules: Rule[]): WebACL => ({
  Name,
  Id: `a1b2c3d4-${Name}`,
  ARN: arn("wafv2", `${scope}/webacl/${Name}/a1b2c3d4-${Name}`, region),
  DefaultAction: { Allow: {} },
  VisibilityConfig: visible(Name),
  Rules,
});

const shop = {
  ...acl("shop", "us-east-1", "global", []),
  Id: "demo",
  ARN: `arn:aws:wafv2:us-east-1:${ACCOUNT}:global/webacl/shop/demo`,
};
const acls: readonly WebACL[] = [
  {
    ...shop,
    Rules: [
      managed("AWSManagedRulesCommonRuleSet", 0, false),
      {
        Name: "per-address",
        Priority: 1,
        Statement: { RateBasedStatement: { Limit: 2000, AggregateKeyType: "IP" } },
        Action: { Block: {} },
        VisibilityConfig: visible("per-address"),
      },
    ],
  },
  // It was to count for a week only.
  acl("shop-api", HOME, "regional", [managed("AWSManagedRulesKnownBadInputsRuleSet", 0, true)]),
];
const summary = ({ Name, Id, ARN }: WebACL): WebACLSummary => ({ Name, Id, ARN });

export const wafv2 = answers<WAFV2>("wafv2", {
  listWebACLs: ({ Scope }, region) => ({
    WebACLs: acls
      .filter(
        ({ ARN }) => ARN!.includes(`:${region}:`) && ARN!.includes(Scope === "CLOUDFRONT" ? ":global/" : ":regional/"),
      )
      .map(summary),
  }),
  getWebACL: ({ Name }) => ({ WebACL: acls.find((one) => one.Name === Name) }),
  listLoggingConfigurations: ({ Scope, LogScope }) => ({
    LoggingConfigurations:
      Scope === "CLOUDFRONT" && LogScope === "CUSTOMER"
        ? [{ ResourceArn: shop.ARN, LogDestinationConfigs: [`arn:aws:s3:::aws-waf-logs-hanbit`] }]
        : [],
  }),
  listResourcesForWebACL: () => ({ ResourceArns: [arn("elasticloadbalancing", `loadbalancer/${SHOP_ALB}`)] }),
  listRuleGroups: () => ({ RuleGroups: [] }),
  getRuleGroup: () => ({}),
  listTagsForResource: () => ({ TagInfoForResource: { TagList: [{ Key: "team", Value: "shop" }] } }),
});
