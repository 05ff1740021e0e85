import type { DescribeFirewallPolicyResponse, FirewallPolicyMetadata } from "@aws-sdk/client-network-firewall";
import { present } from "../../aws/whole-answer.ts";
import { kind } from "../../model/index.ts";
import { FIREWALL_PAGE, isOwn, networkFirewall, tagging } from "./service.ts";

export const firewallPolicy = kind<FirewallPolicyMetadata>()("AWS::NetworkFirewall::FirewallPolicy", {
  list: networkFirewall("listFirewallPolicies", {
    pageSize: FIREWALL_PAGE,
    value: ({ FirewallPolicies = [] }, scope) => FirewallPolicies.filter(({ Arn }) => isOwn(Arn, scope)),
  }),
  identity: (p) => ({ arn: p.Arn, name: p.Name }),
  tags: "tagging",
  aspects: {
    tagging,
    /** Its rule groups and default actions, and the state that it is in. */
    settings: networkFirewall("describeFirewallPolicy", {
      input: ({ Arn }: FirewallPolicyMetadata) => ({ FirewallPolicyArn: Arn }),
      admit: ({ FirewallPolicy, FirewallPolicyResponse }: DescribeFirewallPolicyResponse) => ({
        FirewallPolicy: present(FirewallPolicy),
        FirewallPolicyStatus: FirewallPolicyResponse?.FirewallPolicyStatus,
      }),
      value: ({ FirewallPolicy, FirewallPolicyStatus }) => ({ ...FirewallPolicy, FirewallPolicyStatus }),
    }),
  },
});

const GONE_ON = new Set(["aws:drop", "aws:forward_to_sfe"]);

/**
 * Whether packets that no stateless rule matches are dropped or looked at further. Actions of one's own, such as a
 * metric, may stand beside the one that decides.
 */
export const stopsOrForwards = (actions: readonly string[] = []): boolean => actions.some((one) => GONE_ON.has(one));
