import type { Route } from "@aws-sdk/client-apigatewayv2";
import { formatArn } from "../../aws/arn.ts";
import { each, kind } from "../../model/index.ts";
import { GET } from "../apigateway/service.ts";
import { type ApiParent, apiV2, ofApi, type OfApi } from "./api.ts";
import { apigatewayv2, V2_PAGE } from "./service.ts";

export type RouteV2 = Pick<Route, "RouteId" | "RouteKey" | "AuthorizationType" | "AuthorizerId" | "Target"> & OfApi;

/** The routes of HTTP and WebSocket APIs as they are configured now. */
export const routeV2 = kind<RouteV2>()("AWS::ApiGatewayV2::Route", {
  list: each(
    apiV2,
    apigatewayv2("getRoutes", {
      actions: GET,
      input: ({ ApiId }: ApiParent) => ({ ApiId, ...V2_PAGE }),
      admit: ({ Items = [] }) => ({
        Items: Items.map(({ RouteId, RouteKey, AuthorizationType, AuthorizerId, Target }) => ({
          ...{ RouteId, RouteKey, AuthorizationType, AuthorizerId, Target },
        })),
      }),
      value: (out, api) => out.Items.map((one): RouteV2 => ({ ...one, ...ofApi(api) })),
    }),
  ),
  identity: ({ ApiId, ApiName, RouteId, RouteKey }, { partition, region }) => ({
    arn: formatArn({ partition, service: "apigateway", region, resource: `/apis/${ApiId}/routes/${RouteId}` }),
    name: `${ApiName} ${RouteKey}`,
  }),
});
