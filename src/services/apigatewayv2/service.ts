import type { ApiGatewayV2 } from "@aws-sdk/client-apigatewayv2";
import { service } from "../../model/index.ts";

/** API Gateway's second API: HTTP and WebSocket APIs. IAM knows one service for both. */
export const apigatewayv2 = service<ApiGatewayV2>("apigatewayv2", { iam: "apigateway" });

/** The most that AWS gives in a page, which this API takes as a text. */
export const V2_PAGE = { MaxResults: "500" };
