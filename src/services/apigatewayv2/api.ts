import type { Api } from "@aws-sdk/client-apigatewayv2";
import { formatArn } from "../../aws/arn.ts";
import { kind } from "../../model/index.ts";
import { GET } from "../apigateway/service.ts";
import { apigatewayv2, V2_PAGE } from "./service.ts";

/** HTTP and WebSocket APIs. */
export const apiV2 = kind<Api>()("AWS::ApiGatewayV2::Api", {
  list: apigatewayv2("getApis", {
    actions: GET,
    input: () => V2_PAGE,
    value: (out) => out.Items,
  }),
  identity: ({ ApiId, Name, Tags }, { partition, region }) => ({
    arn: ApiId && formatArn({ partition, service: "apigateway", region, resource: `/apis/${ApiId}` }),
    name: Name ?? ApiId,
    tags: Tags,
  }),
});

/** What lists of an API's parts are given. */
export type ApiParent = Pick<Api, "ApiId" | "ProtocolType"> & { readonly name: string };

/** What each part of an API says of the API that it belongs to. */
export interface OfApi {
  readonly ApiId: string;
  readonly ApiName: string;
  readonly ProtocolType: Api["ProtocolType"];
}

export const ofApi = ({ ApiId = "", ProtocolType, name }: ApiParent): OfApi => ({ ApiId, ApiName: name, ProtocolType });
