import type { AppSync, GraphqlApi } from "@aws-sdk/client-appsync";
import { kind, service } from "../../model/index.ts";

const appsync = service<AppSync>("appsync");

/** GraphQL APIs of the account, merged ones among them. */
export const graphqlApi = kind<GraphqlApi>()("AWS::AppSync::GraphQLApi", {
  list: appsync("listGraphqlApis", { pageSize: 25, value: (out) => out.graphqlApis }),
  identity: (api) => ({ arn: api.arn, name: api.name, tags: api.tags }),
});
