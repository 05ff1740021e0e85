import type { APIGateway } from "@aws-sdk/client-api-gateway";
import { service } from "../../model/index.ts";

/** API Gateway's first API: REST APIs. */
export const apigateway = service<APIGateway>("apigateway", { client: "@aws-sdk/client-api-gateway" });

/** The one IAM action for all that is read. */
export const GET = ["apigateway:GET"];

/** The most that AWS gives in a page; by default it gives 25. */
export const API_PAGE = 500;
