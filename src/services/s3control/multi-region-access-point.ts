import type { MultiRegionAccessPointReport } from "@aws-sdk/client-s3-control";
import { formatArn } from "../../aws/arn.ts";
import { kind } from "../../model/index.ts";
import { s3control } from "./service.ts";

/** Multi-Region Access Points. Only Oregon is asked for them, wherever their buckets are. */
export const multiRegionAccessPoint = kind<MultiRegionAccessPointReport>()("AWS::S3::MultiRegionAccessPoint", {
  scope: "global",
  partitions: ["aws"],
  list: s3control("listMultiRegionAccessPoints", {
    region: "us-west-2",
    input: ({ account }) => ({ AccountId: account }),
    // AWS says of its page size that it is not used, and not to be used.
    value: ({ AccessPoints = [] }) => AccessPoints.filter(({ Status }) => Status !== "DELETING"),
  }),
  identity: (p, { partition, account }) => ({
    arn: formatArn({ partition, service: "s3", account, resource: `accesspoint/${p.Alias ?? p.Name}` }),
    name: p.Name,
  }),
});
