import { Route53 } from "@aws-sdk/client-route-53";
import { Route53Domains } from "@aws-sdk/client-route-53-domains";
import { type Rule, type VisibilityConfig, WAFV2 } from "@aws-sdk/client-wafv2";
import type { Area } from "../area.ts";
import type { Labels, Seeding } from "../seed/seeding.ts";

/** Web ACLs, zones, records and domains: a sound one and a careless one of each. */
async function seed(config: Seeding, labels: Labels): Promise<void> {
  await Promise.all([seedWebAcls(config), seedZones(config, labels), seedDomains(config)]);
}

const visibility = (MetricName: string, CloudWatchMetricsEnabled: boolean): VisibilityConfig => ({
  SampledRequestsEnabled: true,
  CloudWatchMetricsEnabled,
  MetricName,
});

async function seedWebAcls(config: Seeding): Promise<void> {
  const waf = new WAFV2(config);
  const make = async (Name: string, seen: boolean, Rules: Rule[]) =>
    await waf.createWebACL({
      Name,
      Scope: "REGIONAL",
      DefaultAction: { Allow: {} },
      VisibilityConfig: visibility(Name, seen),
      Rules,
    });
  const { Summary } = await make("sound-acl", true, [
    {
      Name: "per-address",
      Priority: 0,
      Statement: { RateBasedStatement: { Limit: 2000, AggregateKeyType: "IP" } },
      Action: { Block: {} },
      VisibilityConfig: visibility("per-address", true),
    },
  ]);
  await waf.putLoggingConfiguration({
    LoggingConfiguration: {
      ResourceArn: Summary!.ARN,
      LogDestinationConfigs: ["arn:aws:firehose:eu-west-1:123456789012:deliverystream/aws-waf-logs-sound"],
    },
  });
  await make("careless-acl", false, [
    {
      Name: "common",
      Priority: 0,
      Statement: { ManagedRuleGroupStatement: { VendorName: "AWS", Name: "AWSManagedRulesCommonRuleSet" } },
      OverrideAction: { Count: {} },
      VisibilityConfig: visibility("common", true),
    },
  ]);
  await make("empty-acl", true, []);
}

async function seedZones(config: Seeding, labels: Labels): Promise<void> {
  const route53 = new Route53(config);
  const { HostedZone } = await route53.createHostedZone({ Name: "careless.example", CallerReference: "careless" });
  const site = (Name: string) => ({
    Action: "CREATE" as const,
    ResourceRecordSet: {
      Name,
      Type: "A" as const,
      AliasTarget: {
        HostedZoneId: "Z1BKCTXD74EZPE",
        DNSName: "s3-website-eu-west-1.amazonaws.com",
        EvaluateTargetHealth: false,
      },
    },
  });
  await route53.changeResourceRecordSets({
    HostedZoneId: HostedZone!.Id,
    ChangeBatch: { Changes: [site("gone.careless.example")] },
  });
  labels.set("gone.careless.example A", "gone-record");
}

async function seedDomains(config: Seeding): Promise<void> {
  const domains = new Route53Domains({ ...config, region: "us-east-1" });
  const contact = {
    FirstName: "Mina",
    LastName: "Example",
    ContactType: "PERSON" as const,
    AddressLine1: "1 Example Street",
    City: "Dublin",
    CountryCode: "IE" as const,
    ZipCode: "D01",
    PhoneNumber: "+353.15550100",
    Email: "mina@example.com",
  };
  const register = (DomainName: string, AutoRenew: boolean) =>
    domains.registerDomain({
      DomainName,
      DurationInYears: 2,
      AutoRenew,
      AdminContact: contact,
      RegistrantContact: contact,
      TechContact: contact,
    });
  await register("sound-domain.com", true);
  await register("careless-domain.com", false);
}

export const edge: Area = {
  name: "edge",
  seed: (config, _, labels) => seed(config, labels),
  fails: [
    "route53-domain-expiring careless-domain.com",
    "route53-hosted-zone-query-logs-off careless-domain.com",
    "route53-hosted-zone-query-logs-off careless.example",
    "route53-hosted-zone-query-logs-off sound-domain.com",
    "route53-record-dangling-alias gone-record",
    "wafv2-rule-metrics-off careless-acl",
    "wafv2-web-acl-counts-only careless-acl",
    "wafv2-web-acl-logs-off careless-acl",
    "wafv2-web-acl-logs-off empty-acl",
    "wafv2-web-acl-without-rate-limit careless-acl",
    "wafv2-web-acl-without-rules empty-acl",
  ],
  passes: [
    "route53-domain-expiring sound-domain.com",
    "wafv2-rule-metrics-off sound-acl",
    "wafv2-web-acl-counts-only sound-acl",
    "wafv2-web-acl-logs-off sound-acl",
    "wafv2-web-acl-without-rate-limit sound-acl",
    "wafv2-web-acl-without-rules sound-acl",
  ],
};
