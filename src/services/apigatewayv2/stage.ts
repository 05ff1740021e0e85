import type { Stage } from "@aws-sdk/client-apigatewayv2";
import { formatArn } from "../../aws/arn.ts";
import { type Sighting, sights } from "../../aws/secrets.ts";
import { each, kind } from "../../model/index.ts";
import { GET } from "../apigateway/service.ts";
import { type ApiParent, apiV2, ofApi, type OfApi } from "./api.ts";
import { apigatewayv2, V2_PAGE } from "./service.ts";

/** A stage with its API; in place of the values of its variables what was seen of them, by name. */
export interface StageV2 extends Omit<Stage, "StageVariables">, OfApi {
  readonly variables: Readonly<Record<string, Sighting>>;
}

export const stageV2 = kind<StageV2>()("AWS::ApiGatewayV2::Stage", {
  list: each(
    apiV2,
    apigatewayv2("getStages", {
      actions: GET,
      input: ({ ApiId }: ApiParent) => ({ ApiId, ...V2_PAGE }),
      admit: async ({ Items = [] }) => ({ Items: await Promise.all(Items.map(masked)) }),
      value: (out, api) => out.Items.map((one): StageV2 => ({ ...one, ...ofApi(api) })),
    }),
  ),
  identity: ({ ApiId, ApiName, StageName, Tags }, { partition, region }) => ({
    arn: formatArn({ partition, service: "apigateway", region, resource: `/apis/${ApiId}/stages/${StageName}` }),
    name: `${ApiName}/${StageName}`,
    tags: Tags,
  }),
});

async function masked({ StageVariables, ...rest }: Stage): Promise<Omit<StageV2, keyof OfApi>> {
  return { ...rest, variables: await sights(StageVariables ?? {}) };
}
