import type { SslPolicy } from "@aws-sdk/client-elastic-load-balancing-v2";
import { formatArn } from "../../aws/arn.ts";
import { fact, kind, Unread } from "../../model/index.ts";
import { ELB_PAGE, elbv2 } from "./service.ts";

/** AWS's TLS policies. They are no resources of the account, so that their ARN is only ours. */
export const sslPolicy = kind<SslPolicy>()("AWS::ElasticLoadBalancingV2::SslPolicy", {
  // All of them fit in one page, and the SDK knows no next one.
  list: elbv2("describeSSLPolicies", {
    input: () => ELB_PAGE,
    admit: (out) => ({ SslPolicies: out.SslPolicies?.map(({ Name, SslProtocols }) => ({ Name, SslProtocols })) }),
    value: (out) => out.SslPolicies,
  }),
  identity: ({ Name }, { partition, region }) => ({
    arn: Name && formatArn({ partition, service: "elasticloadbalancing", region, resource: `ssl-policy/${Name}` }),
    name: Name,
  }),
});

/** The protocol versions that a TLS policy accepts, by its name, in AWS's words: `TLSv1.2`. */
export const tlsVersions = fact(
  "tlsVersions",
  { policies: sslPolicy.with() },
  ({ policies }, { account, region }) =>
    (policy: string): readonly string[] => {
      const found = policies.get(policy)?.SslProtocols;
      if (found !== undefined) return found;
      throw new Unread({
        reason: "malformed",
        account,
        region,
        service: "elbv2",
        operation: "DescribeSSLPolicies",
        code: "NotListed",
        message: `AWS does not list the TLS policy ${policy}`,
      });
    },
);
