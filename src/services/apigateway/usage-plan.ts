import type { UsagePlan } from "@aws-sdk/client-api-gateway";
import { formatArn } from "../../aws/arn.ts";
import { kind } from "../../model/index.ts";
import { API_PAGE, apigateway, GET } from "./service.ts";

/** Usage plans: what callers with a key of the plan may ask for. */
export const usagePlan = kind<UsagePlan>()("AWS::ApiGateway::UsagePlan", {
  list: apigateway("getUsagePlans", { actions: GET, pageSize: API_PAGE, value: (out) => out.items }),
  identity: ({ id, name, tags }, { partition, region }) => ({
    arn: id && formatArn({ partition, service: "apigateway", region, resource: `/usageplans/${id}` }),
    name: name ?? id,
    tags,
  }),
});
