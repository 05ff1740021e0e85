import type { Integration } from "@aws-sdk/client-apigatewayv2";
import { formatArn } from "../../aws/arn.ts";
import { each, type Identity, kind } from "../../model/index.ts";
import { type LambdaCall, lambdaCall, policyTarget } from "../apigateway/lambda-call.ts";
import { invokesAsync } from "../apigateway/rest-method.ts";
import { GET } from "../apigateway/service.ts";
import { withoutTokens } from "../lambda/policy.ts";
import { lambda } from "../lambda/service.ts";
import { type ApiParent, apiV2, ofApi, type OfApi } from "./api.ts";
import { apigatewayv2, V2_PAGE } from "./service.ts";

/** An integration without the headers and templates that it adds, which may hold secrets. */
export interface IntegrationV2
  extends
    Pick<
      Integration,
      "IntegrationId" | "IntegrationType" | "IntegrationSubtype" | "ConnectionType" | "ConnectionId" | "TimeoutInMillis"
    >,
    Pick<Integration, "CredentialsArn" | "TlsConfig">,
    OfApi {
  /** An ARN, or the scheme and host of a URL. */
  readonly IntegrationUri?: string;
  /** The function that it calls, if any. */
  readonly call?: LambdaCall;
  /** ARN of that function without alias or version, to look integrations up by. */
  readonly functionArn?: string;
  /** API Gateway does not wait for the function. */
  readonly isAsync: boolean;
}

export const integrationV2 = kind<IntegrationV2>()("AWS::ApiGatewayV2::Integration", {
  list: each(
    apiV2,
    apigatewayv2("getIntegrations", {
      actions: GET,
      input: ({ ApiId }: ApiParent) => ({ ApiId, ...V2_PAGE }),
      admit: ({ Items = [] }) => ({ Items: Items.map(essentials) }),
      value: (out, api) => out.Items.map((one): IntegrationV2 => ({ ...one, ...ofApi(api) })),
    }),
  ),
  identity: ({ ApiId, ApiName, IntegrationId }, { partition, region }) => ({
    arn: formatArn({
      ...{ partition, service: "apigateway", region },
      resource: `/apis/${ApiId}/integrations/${IntegrationId}`,
    }),
    name: `${ApiName}/${IntegrationId}`,
  }),
  aspects: {
    /** The policy of the function, alias or version that it calls; asked where that decides and can be read. */
    lambdaPolicy: lambda("getPolicy", {
      known: (i: IntegrationV2 & Identity) => (calledByPolicy(i) ? undefined : {}),
      input: (i) => ({ FunctionName: calledByPolicy(i) }),
      admit: withoutTokens,
      value: ({ Policy }): { readonly Policy?: string | undefined } => ({ Policy }),
      absent: { errors: ["ResourceNotFoundException"], value: {} },
    }),
  },
});

// With credentials of its own the API needs no word in the function's policy.
const calledByPolicy = (i: IntegrationV2 & Identity) => (i.CredentialsArn ? undefined : policyTarget(i.call, i));

function essentials(i: Integration): Omit<IntegrationV2, keyof OfApi> {
  const call = lambdaCall(i.IntegrationUri);
  const uri = i.IntegrationUri?.startsWith("arn:") ? i.IntegrationUri : hostOf(i.IntegrationUri);
  return {
    ...{ IntegrationId: i.IntegrationId, IntegrationType: i.IntegrationType, IntegrationSubtype: i.IntegrationSubtype },
    ...{ ConnectionType: i.ConnectionType, ConnectionId: i.ConnectionId, TimeoutInMillis: i.TimeoutInMillis },
    ...{ CredentialsArn: i.CredentialsArn, TlsConfig: i.TlsConfig },
    ...(uri && { IntegrationUri: uri }),
    ...(call && { call }),
    ...(call?.functionArn && { functionArn: call.functionArn }),
    isAsync: invokesAsync(i.RequestParameters),
  };
}

// Paths and queries of URLs may hold keys.
const hostOf = (uri: string | undefined) =>
  /^(https?:\/\/)(?:[^/@]*@)?([^/?#]+)/i
    .exec(uri ?? "")
    ?.slice(1)
    .join("");
