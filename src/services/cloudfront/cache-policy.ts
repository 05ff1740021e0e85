import type { CachePolicy } from "@aws-sdk/client-cloudfront";
import { formatArn } from "../../aws/arn.ts";
import { details, from, kind } from "../../model/index.ts";
import { distribution } from "./distribution.ts";
import { CLOUDFRONT_PARTITIONS, cloudfront } from "./service.ts";

/** The cache policies that distributions use, AWS's own included. (The SDK has no pages for their list.) */
export const cachePolicy = kind<CachePolicy>()("AWS::CloudFront::CachePolicy", {
  scope: "global",
  partitions: CLOUDFRONT_PARTITIONS,
  list: from(distribution, ({ DefaultCacheBehavior, CacheBehaviors }) => [
    ...new Set(
      [DefaultCacheBehavior, ...(CacheBehaviors?.Items ?? [])].flatMap((behavior) => behavior?.CachePolicyId || []),
    ),
  ]),
  details: details<string, CachePolicy>(
    1,
    cloudfront("getCachePolicy", {
      input: ({ stubs }) => ({ Id: stubs[0] }),
      value: ({ CachePolicy: policy }) => (policy ? [policy] : []),
    }),
  ),
  identity: (p, { partition, account }) => ({
    arn: p.Id && formatArn({ partition, service: "cloudfront", account, resource: `cache-policy/${p.Id}` }),
    name: p.Id,
  }),
});
