import type { DistributionSummary } from "@aws-sdk/client-cloudfront";
import type { DomainName } from "@aws-sdk/client-api-gateway";
import type { ApiMapping } from "@aws-sdk/client-apigatewayv2";
import { fact, type Resource } from "../../model/index.ts";
import { distribution } from "../cloudfront/distribution.ts";
import { originsOf, part } from "../cloudfront/parts.ts";
import { apiDomainName } from "./domain-name.ts";

type Domain = Resource<DomainName> & { readonly mappings: readonly ApiMapping[] };

const BY_MAPPINGS = "API_MAPPING_ONLY";

/** An API, or one stage of it. */
export interface Served {
  readonly apiId: string;
  readonly stage?: string;
}

/**
 * The custom domain names that lead to an API. One with routing rules, which are not read, may lead to any of the
 * region.
 */
export const apiDomains = fact(
  "custom domains before APIs",
  { domains: apiDomainName.with("mappings") },
  ({ domains }) => ({
    of: ({ apiId, stage }: Served): readonly Domain[] =>
      domains
        .all()
        .filter(
          ({ mappings, routingMode = BY_MAPPINGS, endpointConfiguration: { types = [] } = {} }) =>
            (routingMode !== BY_MAPPINGS && !types.includes("PRIVATE")) ||
            mappings.some((one) => one.ApiId === apiId && (stage === undefined || one.Stage === stage)),
        ),
  }),
);

/** The CloudFront distributions with a web ACL before an API, by its own host name or by a custom domain. */
export const apiFronts = fact(
  "CloudFront before APIs",
  { distributions: distribution.with(), domains: apiDomainName.with("mappings") },
  ({ distributions, domains }, { region }) => {
    let byHost: Map<string, Front[]> | undefined;
    const guarded = () => {
      const found = new Map<string, Front[]>();
      for (const one of distributions.all().filter((each) => each.Enabled !== false && part(each, "WebACLId") !== ""))
        for (const { DomainName: host = "", OriginPath: path = "" } of originsOf(one))
          found.set(host.toLowerCase(), [...(found.get(host.toLowerCase()) ?? []), { distribution: one, path }]);
      return found;
    };
    return {
      /** A distribution with a web ACL that leads here. */
      guard({ apiId, stage }: Served): Resource<DistributionSummary> | undefined {
        byHost ??= guarded();
        if (byHost.size === 0) return undefined;
        const suffix = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
        const own = byHost
          .get(`${apiId}.execute-api.${region}.${suffix}`)
          ?.find(({ path }) => stage === undefined || mayServe(path, stage));
        if (own) return own.distribution;
        const hosts = domains
          .all()
          .filter((domain) => hostsOf(domain).some((host) => byHost!.has(host)))
          .filter(({ mappings }) =>
            mappings.some((one) => one.ApiId === apiId && (stage === undefined || one.Stage === stage)),
          )
          .flatMap(hostsOf);
        return hosts.flatMap((host) => byHost!.get(host) ?? [])[0]?.distribution;
      },
    };
  },
);

interface Front {
  readonly distribution: Resource<DistributionSummary>;
  /** What CloudFront puts before the path of each request. */
  readonly path: string;
}

/** Whether requests can come to a stage with that path before theirs; without one the visitor names the stage. */
export const mayServe = (path: string, stage: string): boolean => ["", stage].includes(path.split("/")[1] ?? "");

const hostsOf = ({ domainName, regionalDomainName, distributionDomainName }: DomainName): string[] =>
  [domainName, regionalDomainName, distributionDomainName].flatMap((host) => host?.toLowerCase() ?? []);

/**
 * Whether every caller proves who it is by a certificate (mutual TLS): on all domain names that lead to an API whose
 * own host name is switched off.
 */
export function asksForCertificates(
  { disableExecuteApiEndpoint }: { readonly disableExecuteApiEndpoint?: boolean | undefined },
  domains: readonly Pick<DomainName, "mutualTlsAuthentication">[],
): boolean {
  return (
    disableExecuteApiEndpoint === true &&
    domains.length > 0 &&
    domains.every(({ mutualTlsAuthentication }) => Boolean(mutualTlsAuthentication?.truststoreUri))
  );
}
