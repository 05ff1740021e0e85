import type { DistributionSummary, Origin } from "@aws-sdk/client-cloudfront";
import type { RestApi } from "@aws-sdk/client-api-gateway";
import type { Api } from "@aws-sdk/client-apigatewayv2";
import type { WebACL, WebACLSummary } from "@aws-sdk/client-wafv2";
import { access } from "../../aws/policy/index.ts";
import type { Collection, Resource, Severity } from "../../model/index.ts";
import { mayServe } from "../apigateway/fronts.ts";
import { resourcePolicyOf } from "../apigateway/resource-policy.ts";
import type { RestMethod } from "../apigateway/rest-method.ts";
import type { RestStage } from "../apigateway/rest-stage.ts";
import type { RouteV2 } from "../apigatewayv2/route.ts";
import { stopsWithout } from "../wafv2/header-demand.ts";
import { addedHeaders, originsOf } from "./parts.ts";

export interface ApisAround {
  readonly restApis: Collection<Resource<RestApi>>;
  readonly stages: Collection<Resource<RestStage>>;
  readonly methods: Collection<Resource<RestMethod>>;
  readonly httpApis: Collection<Resource<Api>>;
  readonly routes: Collection<Resource<RouteV2>>;
  readonly acls: Collection<Resource<WebACLSummary> & { readonly config: WebACL }>;
}

/** An origin that is an API of API Gateway by the host name that every API has. */
export interface ApiOrigin {
  readonly origin: Origin;
  readonly apiId: string;
}

/** How anyone calls an API past CloudFront. */
export interface ApiBypass {
  readonly text: string;
  readonly evidence: object;
  readonly severity: Severity;
}

// A custom domain name may leave the API without this host: whether it can be called then depends on more than it.
const HOST = /^([a-z0-9]+)\.execute-api\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/i;

export const apiOrigins = (distribution: Resource<DistributionSummary>): readonly ApiOrigin[] =>
  originsOf(distribution).flatMap((origin) => {
    const apiId = HOST.exec(origin.DomainName ?? "")?.[1]?.toLowerCase();
    return apiId === undefined ? [] : [{ origin, apiId }];
  });

/** The API behind an origin, where it is one of this account. */
export function isOwn({ apiId }: ApiOrigin, { restApis, httpApis }: ApisAround): boolean {
  return restApis.where("id", apiId).length + httpApis.where("ApiId", apiId).length > 0;
}

/**
 * The way past CloudFront to an API: its host name is public, and nothing asks who calls: no authorizer, no policy, no
 * key or header that CloudFront alone sends.
 */
export function apiBypass({ origin, apiId }: ApiOrigin, around: ApisAround): readonly ApiBypass[] {
  const headers = addedHeaders(origin);
  const [rest] = around.restApis.where("id", apiId);
  const open = rest ? openMethods(rest, headers, around) : openRoutes(apiId, around);
  const [first] = open;
  if (first === undefined) return [];
  const more = open.length > 1 ? ` and ${open.length - 1} more` : "";
  const text = `anyone can call https://${origin.DomainName} past CloudFront: nothing asks who calls ${first}${more}`;
  const evidence = { origin: origin.Id, DomainName: origin.DomainName, open };
  const guard = rest ? guardOf(apiId, origin, headers, around) : "none";
  if (guard === "header") return [];
  if (guard === "filter")
    return [{ text: `${text}; the stage's own web ACL looks at such requests`, evidence, severity: "low" }];
  return [{ text, evidence, severity: "medium" }];
}

function openMethods(api: Resource<RestApi>, headers: ReadonlySet<string>, { methods }: ApisAround): readonly string[] {
  const policy = resourcePolicyOf(api);
  const asked = { account: api.account, action: "execute-api:Invoke" };
  if (policy && !access(policy, asked).some(({ reach }) => reach === "public")) return [];
  return methods
    .where("restApiId", api.id ?? "")
    .filter(({ httpMethod }) => httpMethod !== "OPTIONS")
    .filter(({ authorizationType = "NONE" }) => authorizationType === "NONE")
    .filter(({ apiKeyRequired }) => !(apiKeyRequired && headers.has("x-api-key")))
    .map(({ httpMethod, path }) => `${httpMethod} ${path}`)
    .sort();
}

const openRoutes = (apiId: string, { routes }: ApisAround): readonly string[] =>
  routes
    .where("ApiId", apiId)
    .filter(({ RouteKey = "" }) => !RouteKey.startsWith("OPTIONS ") && RouteKey !== "$disconnect")
    .filter(({ AuthorizationType = "NONE" }) => AuthorizationType === "NONE")
    .map(({ RouteKey = "" }) => RouteKey)
    .sort();

/** What the web ACLs of the stages do to a request that comes past CloudFront; the weakest of them counts. */
function guardOf(
  apiId: string,
  { OriginPath = "" }: Origin,
  headers: ReadonlySet<string>,
  { stages, acls }: ApisAround,
): "header" | "filter" | "none" {
  const served = stages.where("restApiId", apiId).filter(({ stageName = "" }) => mayServe(OriginPath, stageName));
  const guards = served.map(({ webAclArn }) => {
    const acl = webAclArn ? acls.get(webAclArn) : undefined;
    if (!acl) return "none";
    return headers.size > 0 && stopsWithout(acl.config, headers) === "yes" ? "header" : "filter";
  });
  return guards.length === 0 || guards.includes("none") ? "none" : guards.includes("filter") ? "filter" : "header";
}
