import type { CacheSubnetGroup } from "@aws-sdk/client-elasticache";
import { formatArn } from "../../aws/arn.ts";
import { kind } from "../../model/index.ts";
import { elasticache, ELASTICACHE_PAGE } from "./service.ts";

/** Subnet groups of caches; a cache cluster names its own. */
export const cacheSubnetGroup = kind<CacheSubnetGroup>()("AWS::ElastiCache::SubnetGroup", {
  list: elasticache("describeCacheSubnetGroups", { pageSize: ELASTICACHE_PAGE, value: (out) => out.CacheSubnetGroups }),
  identity: (g, { partition, region, account }) => ({
    arn:
      g.ARN ??
      formatArn({
        partition,
        service: "elasticache",
        region,
        account,
        resource: `subnetgroup:${g.CacheSubnetGroupName}`,
      }),
    name: g.CacheSubnetGroupName,
  }),
});
