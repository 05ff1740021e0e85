import type { DescribeFirewallResponse, FirewallMetadata } from "@aws-sdk/client-network-firewall";
import { present } from "../../aws/whole-answer.ts";
import { kind } from "../../model/index.ts";
import { FIREWALL_PAGE, isOwn, networkFirewall, tagging } from "./service.ts";

const byArn = ({ FirewallArn }: FirewallMetadata) => ({ FirewallArn });

export const networkFirewallFirewall = kind<FirewallMetadata>()("AWS::NetworkFirewall::Firewall", {
  list: networkFirewall("listFirewalls", {
    pageSize: FIREWALL_PAGE,
    value: ({ Firewalls = [] }, scope) => Firewalls.filter(({ FirewallArn }) => isOwn(FirewallArn, scope)),
  }),
  identity: (f) => ({ arn: f.FirewallArn, name: f.FirewallName }),
  tags: "tagging",
  aspects: {
    tagging,
    /** The firewall as it is set up, and whether it is being made or deleted. */
    settings: networkFirewall("describeFirewall", {
      input: byArn,
      admit: ({ Firewall, FirewallStatus }: DescribeFirewallResponse) => ({
        Firewall: present(Firewall),
        Status: FirewallStatus?.Status,
      }),
      value: ({ Firewall, Status }) => ({ ...Firewall, Status }),
    }),
    /** Where it sends which logs; nowhere when empty. */
    logDestinations: networkFirewall("describeLoggingConfiguration", {
      input: byArn,
      value: (out) => out.LoggingConfiguration?.LogDestinationConfigs ?? [],
    }),
  },
});
