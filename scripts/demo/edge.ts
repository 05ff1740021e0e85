import type { Route53, ResourceRecordSet } from "@aws-sdk/client-route-53";
import type { Route53Domains } from "@aws-sdk/client-route-53-domains";
import type { Rule, WAFV2, WebACL, WebACLSummary } from "@aws-sdk/client-wafv2";
import type { S3 } from "@aws-sdk/client-s3";
import { SHOP_ALB } from "./compute.ts";
import { notConfigured } from "./source.ts";
import { ACCOUNT, answers, arn, daysAgo, HOME } from "./world.ts";

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

const ZONE = "Z0HANBIT1EXAMPLE";
const servers = ["ns-101.awsdns-12.com", "ns-612.awsdns-12.net", "ns-1103.awsdns-09.org", "ns-1904.awsdns-46.co.uk"];
const values = (...Values: string[]) => Values.map((Value) => ({ Value }));
const alias = (Name: string, DNSName: string): ResourceRecordSet => ({
  Name,
  Type: "A",
  AliasTarget: { HostedZoneId: "Z2FDTNDATAQYW2", DNSName, EvaluateTargetHealth: false },
});
const records: ResourceRecordSet[] = [
  { Name: "hanbit.example.", Type: "NS", TTL: 172800, ResourceRecords: values(...servers) },
  alias("hanbit.example.", "da1b2c3d.cloudfront.net."),
  // The campaign's bucket was deleted; its record was not.
  alias("summer2021.hanbit.example.", `s3-website-${HOME}.amazonaws.com.`),
];

export const route53 = answers<Route53>("route53", {
  listHostedZones: () => ({
    HostedZones: [
      { Id: `/hostedzone/${ZONE}`, Name: "hanbit.example.", CallerReference: "demo", ResourceRecordSetCount: 4 },
    ],
    MaxItems: 100,
    IsTruncated: false,
    Marker: "",
  }),
  getHostedZone: () => ({ HostedZone: undefined, DelegationSet: { NameServers: servers } }),
  listQueryLoggingConfigs: () => ({ QueryLoggingConfigs: [] }),
  listResourceRecordSets: () => ({ ResourceRecordSets: records, IsTruncated: false, MaxItems: 300 }),
  listTagsForResource: () => ({ ResourceTagSet: { Tags: [{ Key: "team", Value: "shop" }] } as never }),
});

export const route53domains = answers<Route53Domains>("route53domains", {
  listDomains: () => ({
    Domains: [{ DomainName: "hanbit.example", AutoRenew: true, TransferLock: true, Expiry: daysAgo(-200) }],
  }),
  getDomainDetail: () => ({ Nameservers: servers.map((Name) => ({ Name })) }),
});

export const s3Edge = answers<S3>("s3", { headBucket: () => notConfigured("NotFound") });
