import type { DomainSummary, Route53Domains } from "@aws-sdk/client-route-53-domains";
import { formatArn } from "../../aws/arn.ts";
import { kind, type Resource, service } from "../../model/index.ts";
import { plainName } from "../route53/service.ts";

const route53domains = service<Route53Domains>("route53domains", { client: "@aws-sdk/client-route-53-domains" });

/** Domains that are registered through the account. AWS has no ARN for them. */
export const registeredDomain = kind<DomainSummary>()("AWS::Route53Domains::Domain", {
  scope: "global",
  partitions: ["aws"],
  list: route53domains("listDomains", { pageSize: 100, value: (out) => out.Domains }),
  identity: (d, { partition, account }) => ({
    arn: formatArn({ partition, service: "route53domains", account, resource: `domain/${d.DomainName}` }),
    name: d.DomainName && plainName(d.DomainName),
  }),
  aspects: {
    /** Those that the registry hands out. The rest of the answer is who to write to. */
    nameServers: route53domains("getDomainDetail", {
      input: (d: Resource<DomainSummary>) => ({ DomainName: d.name }),
      admit: ({ Nameservers }) => ({ Nameservers: (Nameservers ?? []).map(({ Name }) => Name ?? "") }),
      value: (out): readonly string[] => out.Nameservers.map(plainName),
    }),
  },
});
