import type { RestApi } from "@aws-sdk/client-api-gateway";
import { parsePolicy, type Policy } from "../../aws/policy/index.ts";
import type { Resource } from "../../model/index.ts";
import { maskedPolicy } from "../s3/masked-policy.ts";
import { executeArn } from "./execute-arn.ts";

/**
 * The resource policy of a REST API, in which `execute-api:/…` is short for the API's own ARN.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html
 */
export function resourcePolicyOf(api: Resource<RestApi>): Policy | undefined {
  const { policy } = api;
  if (!policy?.trim()) return undefined;
  return parsePolicy(plainPolicy(policy).replaceAll('"execute-api:/', `"${executeArn(api, api.id)}/`));
}

/** The text of a policy as it enters: plain, and without what may be a password in its conditions. */
export const admittedPolicy = (policy: string): string => (policy.trim() ? maskedPolicy(plainPolicy(policy)) : policy);

/** AWS gives a policy with its quotes escaped, as if it stood in a JSON text. */
const plainPolicy = (policy: string): string => (/^\s*\{\s*\\/.test(policy) ? unescaped(policy) : policy);

function unescaped(policy: string): string {
  return policy.replace(/\\(["\\/])/g, "$1").replace(/\\[nrt]/g, " ");
}

/** Whether the API answers within VPCs only. */
export const isPrivate = ({ endpointConfiguration }: Pick<RestApi, "endpointConfiguration">): boolean =>
  endpointConfiguration?.types?.includes("PRIVATE") ?? false;
