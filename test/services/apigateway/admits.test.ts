import { describe, expect, it } from "vitest";
import { restApi } from "../../../src/services/apigateway/rest-api.ts";
import { restMethod } from "../../../src/services/apigateway/rest-method.ts";
import { restStage } from "../../../src/services/apigateway/rest-stage.ts";
import { integrationV2 } from "../../../src/services/apigatewayv2/integration.ts";
import { stageV2 } from "../../../src/services/apigatewayv2/stage.ts";
import type { AnyKind } from "../../../src/model/index.ts";
import { admitted, PASSWORD } from "../masked.ts";

const reads = (kind: AnyKind, answer: object) => {
  const [list] = kind.spec.lists as never as readonly { read: never }[];
  return admitted(list!.read, answer);
};

describe("of API Gateway's answers", () => {
  it("stage variables keep their names and what they look like, the canary's too", async () => {
    const variables = { dbPassword: PASSWORD, fn: "orders" };
    const seen = { masked: "corr… (23 characters)", secret: "password by its name" };
    expect(
      await reads(restStage, {
        item: [{ stageName: "prod", variables, canarySettings: { stageVariableOverrides: { dbPassword: PASSWORD } } }],
      }),
    ).toEqual({
      item: [
        {
          stageName: "prod",
          variables: { dbPassword: seen, fn: { masked: "… (6 characters)" } },
          canaryVariables: { dbPassword: seen },
        },
      ],
    });
    expect(await reads(stageV2, { Items: [{ StageName: "a", StageVariables: variables }] })).toMatchObject({
      Items: [{ variables: { dbPassword: seen } }],
    });
  });

  it("methods keep where they lead and what they say of origins, not headers, templates or URLs", async () => {
    const answer = await reads(restMethod, {
      items: [
        {
          ...{ id: "r1", path: "/orders" },
          resourceMethods: {
            OPTIONS: {
              httpMethod: "OPTIONS",
              authorizationType: "NONE",
              methodIntegration: {
                ...{ type: "HTTP", uri: `https://user:${PASSWORD}@example.com` },
                requestParameters: {
                  "integration.request.header.X-Key": `'${PASSWORD}'`,
                  "integration.request.header.X-Amz-Invocation-Type": "'Event'",
                },
                requestTemplates: { "application/json": PASSWORD },
                integrationResponses: {
                  200: {
                    responseParameters: {
                      "method.response.header.access-control-allow-origin": "'*'",
                      "method.response.header.Access-Control-Allow-Credentials": "'true'",
                      "method.response.header.X-Key": `'${PASSWORD}'`,
                    },
                    responseTemplates: {
                      "application/json": `#set($context.responseOverride.header.Access-Control-Allow-Origin = $input.params("origin")) ${PASSWORD}`,
                    },
                  },
                },
              },
            },
          },
        },
        { id: "r2", path: "/" },
      ],
    });
    expect(answer).toEqual({
      methods: [
        {
          ...{ resourceId: "r1", path: "/orders", httpMethod: "OPTIONS", authorizationType: "NONE", isAsync: true },
          integration: { type: "HTTP" },
          cors: [{ statusCode: "200", origin: "*", credentials: "true", template: "reflects" }],
        },
      ],
    });
  });

  it("integrations keep the host of a URL only", async () => {
    const answer = await reads(integrationV2, {
      Items: [
        {
          ...{ IntegrationId: "i1", IntegrationUri: `https://user:${PASSWORD}@example.com:8080/a?key=${PASSWORD}` },
          RequestParameters: { "append:header.X-Key": PASSWORD },
        },
      ],
    });
    expect(answer).toMatchObject({ Items: [{ IntegrationId: "i1", IntegrationUri: "https://example.com:8080" }] });
  });

  it("policies of REST APIs come plain, and without what may be a password", async () => {
    const policy = (referer: string) =>
      JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: "*", Condition: { StringLike: { "aws:Referer": referer } } }],
      });
    const escaped = policy(PASSWORD).replaceAll('"', '\\"');
    for (const text of [policy(PASSWORD), escaped])
      expect(
        await admitted(restApi.spec.lists[0] as never, { items: [{ id: "a1", name: "shop", policy: text }] }),
      ).toEqual({
        items: [{ id: "a1", name: "shop", policy: policy("(masked)") }],
      });
  });
});
