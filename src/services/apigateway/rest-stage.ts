import type { Stage } from "@aws-sdk/client-api-gateway";
import { formatArn } from "../../aws/arn.ts";
import { type Sighting, sights } from "../../aws/secrets.ts";
import { each, kind } from "../../model/index.ts";
import { restApi } from "./rest-api.ts";
import { apigateway, GET } from "./service.ts";

/** A stage with its API; in place of the values of its variables what was seen of them, by name. */
export interface RestStage extends Omit<Stage, "variables" | "canarySettings"> {
  readonly restApiId: string;
  readonly apiName: string;
  readonly variables: Readonly<Record<string, Sighting>>;
  /** Variables of the canary that differ. */
  readonly canaryVariables: Readonly<Record<string, Sighting>>;
}

export const restStage = kind<RestStage>()("AWS::ApiGateway::Stage", {
  list: each(
    restApi,
    apigateway("getStages", {
      actions: GET,
      input: ({ id }: { readonly id?: string | undefined; readonly name: string }) => ({ restApiId: id }),
      admit: async ({ item = [] }) => ({ item: await Promise.all(item.map(masked)) }),
      value: (out, { id = "", name }) => out.item.map((one): RestStage => ({ ...one, restApiId: id, apiName: name })),
    }),
  ),
  identity: ({ restApiId, apiName, stageName, tags }, { partition, region }) => ({
    arn: formatArn({
      ...{ partition, service: "apigateway", region },
      resource: `/restapis/${restApiId}/stages/${stageName}`,
    }),
    name: `${apiName}/${stageName}`,
    tags,
  }),
});

async function masked({
  variables,
  canarySettings,
  ...rest
}: Stage): Promise<Omit<RestStage, "restApiId" | "apiName">> {
  return {
    ...rest,
    variables: await sights(variables ?? {}),
    canaryVariables: await sights(canarySettings?.stageVariableOverrides ?? {}),
  };
}
