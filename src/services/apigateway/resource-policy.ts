import type { RestApi } from "@aws-sdk/client-api-gateway";
import { parsePolicy, type Policy } from "../../aws/policy/index.ts";
import type { Resource } from "../../model/index.ts";
import { executeArn } from "./execute-arn.ts";

/**
 * The resource policy of a REST API. AWS gives it with its quotes escaped, as if it stood in a JSON text; and
 * `execute-api:/…` in it is short for the API's own ARN.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html
 */
export function resourcePolicyOf(api: Resource<RestApi>): Policy | undefined {
  const { policy } = api;
  if (!policy?.trim()) return undefined;
  const text = /^\s*\{\s*\\/.test(policy) ? unescaped(policy) : policy;
  return parsePolicy(text.replaceAll('"execute-api:/', `"${executeArn(api, api.id)}/`));
}

function unescaped(policy: string): string {
  return policy.replace(/\\(["\\/])/g, "$1").replace(/\\[nrt]/g, " ");
}

/** Whether the API answers within VPCs only. */
export const isPrivate = ({ endpointConfiguration }: Pick<RestApi, "endpointConfiguration">): boolean =>
  endpointConfiguration?.types?.includes("PRIVATE") ?? false;
