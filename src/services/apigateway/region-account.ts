import type { Account } from "@aws-sdk/client-api-gateway";
import { formatArn } from "../../aws/arn.ts";
import { kind } from "../../model/index.ts";
import { apigateway, GET } from "./service.ts";

/** API Gateway's settings of the account in a region: one each. */
export const apiGatewayAccount = kind<Pick<Account, "cloudwatchRoleArn" | "throttleSettings">>()(
  "AWS::ApiGateway::Account",
  {
    list: apigateway("getAccount", {
      actions: GET,
      value: ({ cloudwatchRoleArn, throttleSettings }) => [{ cloudwatchRoleArn, throttleSettings }],
    }),
    identity: (_, { partition, region }) => ({
      arn: formatArn({ partition, service: "apigateway", region, resource: "/account" }),
      name: "account",
    }),
  },
);
