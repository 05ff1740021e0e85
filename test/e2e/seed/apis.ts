import { APIGateway } from "@aws-sdk/client-api-gateway";
import { ApiGatewayV2 } from "@aws-sdk/client-apigatewayv2";
import { Lambda } from "@aws-sdk/client-lambda";
import type { Labels, Seeding } from "./seeding.ts";

const arn = (service: string, resource: string) => `arn:aws:${service}:eu-west-1:123456789012:${resource}`;
// Made up at run time, so that no scanner takes this file for a leak.
const token = ["ghp", "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"].join("_");

const uri = (name: string) =>
  `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${arn("lambda", `function:${name}`)}/invocations`;

/** REST APIs and custom domains. */
export async function seedRestApis(config: Seeding): Promise<void> {
  const rest = new APIGateway(config);
  const make = async (name: string, authorizationType: string, target: string) => {
    const { id: restApiId, rootResourceId: resourceId } = await rest.createRestApi({ name });
    const method = { restApiId: restApiId!, resourceId: resourceId!, httpMethod: "GET" };
    await rest.putMethod({ ...method, authorizationType });
    await rest.putIntegration({
      ...{ ...method, type: "AWS_PROXY", integrationHttpMethod: "POST", uri: uri(target) },
    });
    const { id: deploymentId } = await rest.createDeployment({ restApiId });
    return { restApiId: restApiId!, deploymentId: deploymentId!, stageName: "prod" };
  };
  const sound = await make("sound-api", "AWS_IAM", "sound-handler");
  await rest.createStage({ ...sound, tracingEnabled: true, variables: { tier: "gold" } });
  const replace = (path: string, value: string) => ({ op: "replace" as const, path, value });
  await rest.updateStage({
    ...{ restApiId: sound.restApiId, stageName: "prod" },
    patchOperations: [
      replace("/*/*/logging/loglevel", "ERROR"),
      replace("/*/*/throttling/rateLimit", "100"),
      replace("/*/*/throttling/burstLimit", "50"),
      replace("/accessLogSettings/destinationArn", arn("logs", "log-group:/apis/sound")),
      replace("/accessLogSettings/format", "$context.requestId"),
    ],
  });
  const careless = await make("careless-api", "NONE", "gone");
  await rest.createStage({ ...careless, cacheClusterEnabled: true, variables: { githubToken: token } });
  await rest.updateStage({
    ...{ restApiId: careless.restApiId, stageName: "prod" },
    patchOperations: [replace("/*/*/caching/enabled", "true"), replace("/*/*/caching/dataEncrypted", "false")],
  });
  await seedOpenApi(rest);
  await permit(config, "sound-handler", sound.restApiId);
  for (const [name, securityPolicy] of [
    ["sound.example.com", "TLS_1_2"],
    ["careless.example.com", "TLS_1_0"],
  ] as const)
    await rest.createDomainName({ domainName: name, securityPolicy });
}

/** An API that its policy opens to everyone, with a backend of its own and preflight answers for everyone. */
async function seedOpenApi(rest: APIGateway): Promise<void> {
  const allow = { Effect: "Allow", Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/*" };
  const { id: restApiId, rootResourceId: resourceId } = await rest.createRestApi({
    ...{ name: "open-api", policy: JSON.stringify({ Version: "2012-10-17", Statement: [allow] }) },
  });
  const options = { restApiId, resourceId, httpMethod: "OPTIONS", statusCode: "200" };
  await rest.putMethod({ ...options, authorizationType: "NONE" });
  await rest.putMethodResponse(options);
  await rest.putIntegration({ ...options, type: "MOCK", requestTemplates: { "application/json": "{}" } });
  await rest.putIntegrationResponse({
    ...options,
    responseParameters: {
      "method.response.header.Access-Control-Allow-Origin": "'*'",
      "method.response.header.Access-Control-Allow-Credentials": "'true'",
    },
  });
  const get = { restApiId, resourceId, httpMethod: "GET" };
  await rest.putMethod({ ...get, authorizationType: "AWS_IAM" });
  await rest.putIntegration({ ...get, type: "HTTP_PROXY", integrationHttpMethod: "GET", uri: "https://example.com" });
  const { id: deploymentId } = await rest.createDeployment({ restApiId });
  await rest.createStage({ restApiId, deploymentId, stageName: "test" });
}

async function permit(config: Seeding, FunctionName: string, api: string): Promise<void> {
  await new Lambda(config).addPermission({
    ...{ FunctionName, StatementId: api, Action: "lambda:InvokeFunction", Principal: "apigateway.amazonaws.com" },
    SourceArn: `${arn("execute-api", api)}/*`,
  });
}

/** HTTP APIs, and a WebSocket API. */
export async function seedHttpApis(config: Seeding, labels: Labels): Promise<void> {
  const http = new ApiGatewayV2(config);
  const make = async (Name: string, target: string, cors: object, also: object, stage: object) => {
    const { ApiId } = await http.createApi({ Name, ProtocolType: "HTTP", CorsConfiguration: cors });
    const { IntegrationId } = await http.createIntegration({
      ...{ ApiId, IntegrationType: "AWS_PROXY", PayloadFormatVersion: "2.0" },
      IntegrationUri: arn("lambda", `function:${target}`),
    });
    await http.createRoute({ ApiId, RouteKey: "GET /", Target: `integrations/${IntegrationId}`, ...also });
    await http.createStage({ ApiId, StageName: "$default", ...stage });
    labels.set(`${Name}/${IntegrationId}`, `${Name}-integration`);
    return ApiId!;
  };
  const sound = await make(
    ...([
      "sound-http",
      "sound-handler",
      { AllowOrigins: ["https://www.example.com"], AllowCredentials: true },
    ] as const),
    { AuthorizationType: "AWS_IAM" },
    {
      DefaultRouteSettings: { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 50 },
      AccessLogSettings: { DestinationArn: arn("logs", "log-group:/apis/sound"), Format: "$context.requestId" },
    },
  );
  await permit(config, "sound-handler", sound);
  await make("careless-http", "careless-handler", { AllowOrigins: ["https://*"], AllowCredentials: true }, {}, {});
  const { ApiId } = await http.createApi({
    ...{ Name: "careless-socket", ProtocolType: "WEBSOCKET", RouteSelectionExpression: "$request.body.action" },
  });
  await http.createStage({ ApiId, StageName: "prod" });
  const { IntegrationId } = await http.createIntegration({
    ...{ ApiId, IntegrationType: "HTTP", IntegrationMethod: "POST", IntegrationUri: "http://backend.internal" },
    ...{ ConnectionType: "VPC_LINK", ConnectionId: "link" },
  });
  labels.set(`careless-socket/${IntegrationId}`, "careless-socket-integration");
}
