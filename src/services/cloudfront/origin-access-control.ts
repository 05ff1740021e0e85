import type { OriginAccessControlSummary } from "@aws-sdk/client-cloudfront";
import { formatArn } from "../../aws/arn.ts";
import { kind } from "../../model/index.ts";
import { CLOUDFRONT_PARTITIONS, cloudfront } from "./service.ts";

/** How CloudFront signs its requests to origins; distributions share them. */
export const originAccessControl = kind<OriginAccessControlSummary>()("AWS::CloudFront::OriginAccessControl", {
  scope: "global",
  partitions: CLOUDFRONT_PARTITIONS,
  list: cloudfront("listOriginAccessControls", {
    pageSize: 100,
    value: (out) => out.OriginAccessControlList?.Items ?? [],
  }),
  identity: (c, { partition, account }) => ({
    arn: formatArn({ partition, service: "cloudfront", account, resource: `origin-access-control/${c.Id}` }),
    name: c.Id,
  }),
});
