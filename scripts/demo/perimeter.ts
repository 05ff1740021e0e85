import type { Connect } from "@aws-sdk/client-connect";
import type { Mq } from "@aws-sdk/client-mq";
import type { NetworkFirewall } from "@aws-sdk/client-network-firewall";
import type { Transfer } from "@aws-sdk/client-transfer";
import type { WorkSpaces } from "@aws-sdk/client-workspaces";
import { SHOP } from "./network.ts";
import { answers, arn, atHome } from "./world.ts";

const firewall = { FirewallName: "shop-egress", FirewallArn: arn("network-firewall", "firewall/shop-egress") };
const policy = { Name: "shop-egress", Arn: arn("network-firewall", "firewall-policy/shop-egress") };

/** What leaves the shop's network is filtered; nobody has asked yet what was dropped. */
export const networkFirewall = answers<NetworkFirewall>("network-firewall", {
  listFirewalls: (_, region) => ({ Firewalls: atHome(region, [firewall]) }),
  describeFirewall: () => ({
    Firewall: {
      ...firewall,
      FirewallPolicyArn: policy.Arn,
      FirewallId: "0a1b2c3d-0000-4000-8000-000000000001",
      VpcId: SHOP,
      SubnetMappings: [],
      DeleteProtection: true,
      SubnetChangeProtection: true,
    },
    FirewallStatus: { Status: "READY", ConfigurationSyncStateSummary: "IN_SYNC" },
  }),
  describeLoggingConfiguration: () => ({ LoggingConfiguration: { LogDestinationConfigs: [] } }),
  listFirewallPolicies: (_, region) => ({ FirewallPolicies: atHome(region, [policy]) }),
  describeFirewallPolicy: () => ({
    UpdateToken: "1",
    FirewallPolicyResponse: {
      FirewallPolicyName: policy.Name,
      FirewallPolicyArn: policy.Arn,
      FirewallPolicyId: "0a1b2c3d-0000-4000-8000-000000000002",
      FirewallPolicyStatus: "ACTIVE",
    },
    FirewallPolicy: {
      StatelessDefaultActions: ["aws:forward_to_sfe"],
      StatelessFragmentDefaultActions: ["aws:drop"],
      StatefulRuleGroupReferences: [
        { ResourceArn: arn("network-firewall", "stateful-rulegroup/AttackInfrastructureStrictOrder") },
      ],
    },
  }),
  listRuleGroups: () => ({ RuleGroups: [] }),
  describeRuleGroup: () => ({ UpdateToken: "1", RuleGroup: undefined, RuleGroupResponse: undefined }),
  listTagsForResource: () => ({ Tags: [] }),
});

/** Suppliers bring their price lists, the oldest of them over plain FTP. */
export const transfer = answers<Transfer>("transfer", {
  listServers: (_, region) => ({
    Servers: atHome(region, [{ Arn: arn("transfer", "server/s-0suppliers0000001"), ServerId: "s-0suppliers0000001" }]),
  }),
  describeServer: () => ({
    Server: { Arn: arn("transfer", "server/s-0suppliers0000001"), Protocols: ["SFTP", "FTP"] },
  }),
  listConnectors: () => ({ Connectors: [] }),
  describeConnector: () => ({ Connector: undefined }),
  listTagsForResource: () => ({ Tags: [] }),
});

export const connect = answers<Connect>("connect", {
  listInstances: () => ({ InstanceSummaryList: [] }),
  describeInstanceAttribute: () => ({}),
  listTagsForResource: () => ({ tags: {} }),
});

export const workspaces = answers<WorkSpaces>("workspaces", {
  describeWorkspaces: () => ({ Workspaces: [] }),
  describeTags: () => ({ TagList: [] }),
});

export const mq = answers<Mq>("mq", {
  listBrokers: () => ({ BrokerSummaries: [] }),
  describeBroker: () => ({}),
  listTags: () => ({ Tags: {} }),
});
