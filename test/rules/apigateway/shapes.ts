import { ACCOUNT } from "../../verdicts.ts";

export const REST_API = "a1b2c3d4e5";
export const HTTP_API = "h1t2t3p4a5";
export const EXECUTE = `arn:aws:execute-api:eu-west-1:${ACCOUNT}`;
export const ORDERS = `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:orders`;

export const invocations = (target: string) =>
  `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${target}/invocations`;

/** A REST API as AWS lists it. */
export const api = (also: object = {}) => ({
  ...{ id: REST_API, name: "shop", endpointConfiguration: { types: ["REGIONAL"] } },
  ...also,
});

/** A stage, method, … as the kinds give them: AWS's shapes with the API that they belong to. */
export const stage = (also: object = {}) => ({
  ...{ restApiId: REST_API, apiName: "shop", stageName: "prod", variables: {}, canaryVariables: {} },
  ...also,
});

export const method = (also: object = {}) => ({
  ...{ restApiId: REST_API, apiName: "shop", resourceId: "r1", path: "/orders", httpMethod: "GET" },
  ...{ authorizationType: "NONE", integration: { type: "AWS_PROXY" }, isAsync: false, cors: [] },
  ...also,
});

/** A method that calls a function. */
export const calls = (target = ORDERS, also: object = {}) => {
  const [, functionArn, qualifier] = /^(arn:[^$]+?:function:[^:$]+)(?::(.+))?$/.exec(target) ?? [];
  return method({
    call: { target, ...(functionArn && { functionArn }), ...(qualifier && { qualifier }) },
    ...(functionArn && { functionArn }),
    lambdaPolicy: {},
    ...also,
  });
};

/** A function's policy with statements for API Gateway, one for each source. */
export const admits = (target: string, ...sources: string[]) => ({
  Policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: sources.map((source) => ({
      ...{ Effect: "Allow", Principal: { Service: "apigateway.amazonaws.com" } },
      ...{ Action: "lambda:InvokeFunction", Resource: target },
      ...(source && { Condition: { ArnLike: { "AWS:SourceArn": source } } }),
    })),
  }),
});

const ofHttp = { ApiId: HTTP_API, ApiName: "web", ProtocolType: "HTTP" };
export const httpApi = (also: object = {}) => ({ ApiId: HTTP_API, Name: "web", ProtocolType: "HTTP", ...also });
export const httpStage = (also: object = {}) => ({ ...ofHttp, StageName: "$default", variables: {}, ...also });
export const route = (also: object = {}) => ({
  ...{ ...ofHttp, RouteId: "r1", RouteKey: "GET /orders", AuthorizationType: "NONE", Target: "integrations/i1" },
  ...also,
});
export const integration = (also: object = {}) => ({
  ...{ ...ofHttp, IntegrationId: "i1", IntegrationType: "AWS_PROXY", isAsync: false },
  ...also,
});

/** A CloudFront distribution before a host. */
export const distribution = (host: string, WebACLId = "arn:aws:wafv2:us-east-1:111122223333:global/webacl/a/b") => ({
  ...{ ARN: `arn:aws:cloudfront::${ACCOUNT}:distribution/E1`, Id: "E1", Enabled: true, WebACLId },
  Origins: { Items: [{ Id: "api", DomainName: host }] },
});
