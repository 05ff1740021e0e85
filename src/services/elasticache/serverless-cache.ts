import type { ServerlessCache } from "@aws-sdk/client-elasticache";
import { kind } from "../../model/index.ts";
import { elasticache, tagList } from "./service.ts";

/** Serverless caches, without those being deleted or never made; AWS writes their state in capitals or not. */
export const serverlessCache = kind<ServerlessCache>()("AWS::ElastiCache::ServerlessCache", {
  list: elasticache("describeServerlessCaches", {
    pageSize: 50,
    value: ({ ServerlessCaches = [] }) =>
      ServerlessCaches.filter(({ Status = "" }) => !["deleting", "create-failed"].includes(Status.toLowerCase())),
  }),
  identity: (c) => ({ arn: c.ARN, name: c.ServerlessCacheName }),
  tags: "tagList",
  aspects: { tagList },
});
