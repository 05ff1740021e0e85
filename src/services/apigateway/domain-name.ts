import type { DomainName } from "@aws-sdk/client-api-gateway";
import { formatArn } from "../../aws/arn.ts";
import { kind } from "../../model/index.ts";
import { apigatewayv2, V2_PAGE } from "../apigatewayv2/service.ts";
import { API_PAGE, apigateway, GET } from "./service.ts";

/** Custom domain names, of REST, HTTP and WebSocket APIs alike. */
export const apiDomainName = kind<DomainName>()("AWS::ApiGateway::DomainName", {
  list: apigateway("getDomainNames", {
    actions: GET,
    pageSize: API_PAGE,
    admit: ({ items = [] }) => ({ items: items.map(({ managementPolicy: _, ...one }) => one) }),
    value: (out) => out.items,
  }),
  identity: ({ domainName, domainNameArn, tags }, { partition, region }) => ({
    arn:
      domainNameArn ??
      (domainName && formatArn({ partition, service: "apigateway", region, resource: `/domainnames/${domainName}` })),
    name: domainName,
    tags,
  }),
  aspects: {
    /** The stages that it leads to. Those of private names are not asked: nothing on the internet leads there. */
    mappings: apigatewayv2("getApiMappings", {
      actions: GET,
      known: ({ endpointConfiguration }: DomainName) =>
        endpointConfiguration?.types?.includes("PRIVATE") ? [] : undefined,
      input: ({ domainName }) => ({ DomainName: domainName, ...V2_PAGE }),
      value: (out) => out.Items ?? [],
    }),
  },
});
