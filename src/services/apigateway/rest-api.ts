import type { RestApi } from "@aws-sdk/client-api-gateway";
import { formatArn } from "../../aws/arn.ts";
import { kind } from "../../model/index.ts";
import { admittedPolicy } from "./resource-policy.ts";
import { API_PAGE, apigateway, GET } from "./service.ts";

/** REST APIs. Their ARNs name no account; ids are unique in a region. */
export const restApi = kind<RestApi>()("AWS::ApiGateway::RestApi", {
  list: apigateway("getRestApis", {
    actions: GET,
    pageSize: API_PAGE,
    admit: ({ items = [] }) => ({
      items: items.map(({ warnings: _, policy, ...api }) => ({
        ...api,
        ...(policy && { policy: admittedPolicy(policy) }),
      })),
    }),
    value: (out) => out.items,
  }),
  identity: ({ id, name, tags }, { partition, region }) => ({
    arn: id && formatArn({ partition, service: "apigateway", region, resource: `/restapis/${id}` }),
    name: name ?? id,
    tags,
  }),
});

/** ARN of the API that a stage or a method belongs to, to look the API up by. */
export const restApiArn = ({ arn }: { readonly arn: string }) => arn.replace(/\/(stages|resources)\/.*$/s, "");
