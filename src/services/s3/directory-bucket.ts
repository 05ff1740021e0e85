import type { Bucket } from "@aws-sdk/client-s3";
import { formatArn } from "../../aws/arn.ts";
import { kind } from "../../model/index.ts";
import { s3 } from "./service.ts";

/** Directory buckets (S3 Express One Zone), whose names end so; each region lists its own. */
const NAME = /--x-s3$/;

export const directoryBucket = kind<Bucket>()("AWS::S3Express::DirectoryBucket", {
  list: s3("listDirectoryBuckets", {
    actions: ["s3express:ListAllMyDirectoryBuckets"],
    pageSize: 1000,
    value: ({ Buckets = [] }) => Buckets.filter(({ Name = "" }) => NAME.test(Name)),
    // Most regions do not have them, nor an address that could be asked.
    absent: { errors: ["ENOTFOUND"], value: [] },
  }),
  identity: (b, { partition, region, account }) => ({
    arn: b.BucketArn ?? formatArn({ partition, service: "s3express", region, account, resource: `bucket/${b.Name}` }),
    name: b.Name,
  }),
  aspects: {
    lifecycle: s3("getBucketLifecycleConfiguration", {
      actions: ["s3express:GetLifecycleConfiguration"],
      input: (b: Bucket) => ({ Bucket: b.Name }),
      value: (out) => out.Rules ?? [],
      absent: { errors: ["NoSuchLifecycleConfiguration"], value: [] },
    }),
  },
});
