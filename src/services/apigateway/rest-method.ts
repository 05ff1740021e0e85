import type { Integration, Method, Resource as ApiResource } from "@aws-sdk/client-api-gateway";
import { formatArn } from "../../aws/arn.ts";
import { each, type Identity, kind } from "../../model/index.ts";
import { withoutTokens } from "../lambda/policy.ts";
import { lambda } from "../lambda/service.ts";
import { type CorsAnswer, corsAnswers } from "./cors.ts";
import { type LambdaCall, lambdaCall, policyTarget } from "./lambda-call.ts";
import { restApi } from "./rest-api.ts";
import { API_PAGE, apigateway, GET } from "./service.ts";

/** A method with where it belongs, and of its integration what leads and answers; templates and headers stay outside. */
export interface RestMethod extends Pick<Method, "authorizationType" | "apiKeyRequired"> {
  readonly restApiId: string;
  readonly apiName: string;
  readonly resourceId: string;
  readonly path: string;
  readonly httpMethod: string;
  readonly integration: Pick<Integration, "type" | "connectionType" | "credentials" | "timeoutInMillis">;
  /** The function that it calls, if any. */
  readonly call?: LambdaCall;
  /** ARN of that function without alias or version, to look methods up by. */
  readonly functionArn?: string;
  /** API Gateway does not wait for the function. */
  readonly isAsync: boolean;
  readonly cors: readonly CorsAnswer[];
}

type Listed = Omit<RestMethod, "restApiId" | "apiName">;

/** The methods of all REST APIs as they are configured now; a stage serves what was deployed last. */
export const restMethod = kind<RestMethod>()("AWS::ApiGateway::Method", {
  list: each(
    restApi,
    apigateway("getResources", {
      actions: GET,
      pageSize: API_PAGE,
      input: ({ id }: { readonly id?: string | undefined; readonly name: string }) => ({
        restApiId: id,
        embed: ["methods"],
      }),
      admit: ({ items = [] }) => ({ methods: items.flatMap(methodsOf) }),
      value: ({ methods }, { id = "", name }) =>
        methods.map((one): RestMethod => ({ ...one, restApiId: id, apiName: name })),
    }),
  ),
  identity: ({ restApiId, apiName, resourceId, httpMethod, path }, { partition, region }) => ({
    arn: formatArn({
      ...{ partition, service: "apigateway", region },
      resource: `/restapis/${restApiId}/resources/${resourceId}/methods/${httpMethod}`,
    }),
    name: `${apiName} ${httpMethod} ${path}`,
  }),
  aspects: {
    /** The policy of the function, alias or version that it calls; asked where that decides and can be read. */
    lambdaPolicy: lambda("getPolicy", {
      known: (m: RestMethod & Identity) => (calledByPolicy(m) ? undefined : {}),
      input: (m) => ({ FunctionName: calledByPolicy(m) }),
      admit: withoutTokens,
      value: ({ Policy }): { readonly Policy?: string | undefined } => ({ Policy }),
      absent: { errors: ["ResourceNotFoundException"], value: {} },
    }),
  },
});

// With credentials of its own the API needs no word in the function's policy.
const calledByPolicy = (m: RestMethod & Identity) => (m.integration.credentials ? undefined : policyTarget(m.call, m));

function methodsOf({ id = "", path = "", resourceMethods = {} }: ApiResource): Listed[] {
  return Object.entries(resourceMethods).map(([httpMethod, method]) => {
    const { type, connectionType, credentials, timeoutInMillis, uri, requestParameters } =
      method.methodIntegration ?? {};
    const call = lambdaCall(uri);
    return {
      ...{ resourceId: id, path, httpMethod },
      authorizationType: method.authorizationType,
      apiKeyRequired: method.apiKeyRequired,
      integration: { type, connectionType, credentials, timeoutInMillis },
      ...(call && { call }),
      ...(call?.functionArn && { functionArn: call.functionArn }),
      isAsync: invokesAsync(requestParameters),
      cors: corsAnswers(method.methodIntegration ?? {}),
    };
  });
}

/** Whether the integration tells Lambda by a fixed header to queue the call. */
export function invokesAsync(requestParameters: Readonly<Record<string, string>> | undefined): boolean {
  return Object.entries(requestParameters ?? {}).some(
    ([name, value]) => /\.header\.x-amz-invocation-type$/i.test(name) && /^'event'$/i.test(value),
  );
}
