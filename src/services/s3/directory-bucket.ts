import type { Bucket, ListDirectoryBucketsOutput } from "@aws-sdk/client-s3";
import { formatArn } from "../../aws/arn.ts";
import { kind, type Scope } from "../../model/index.ts";
import { s3 } from "./service.ts";

const NAME = /--x-s3$/;

/**
 * Where they are for certain, so that an address that is not found there is a fault of the network. AWS's list of
 * offered regions does not tell them from other buckets.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-express-Endpoints.html
 */
const OFFERED = new Set("us-east-1 us-east-2 us-west-2 ap-northeast-1 ap-south-1 eu-north-1 eu-west-1".split(" "));

const request = {
  actions: ["s3express:ListAllMyDirectoryBuckets"],
  pageSize: 1000,
  value: ({ Buckets = [] }: ListDirectoryBucketsOutput) => Buckets.filter(({ Name = "" }) => NAME.test(Name)),
};

/** Directory buckets (S3 Express One Zone), whose names end so; each region lists its own. */
export const directoryBucket = kind<Bucket>()("AWS::S3Express::DirectoryBucket", {
  // Each region is asked by one of the two only.
  list: [
    s3("listDirectoryBuckets", {
      ...request,
      known: ({ region }: Scope) => (OFFERED.has(region) ? undefined : []),
    }),
    // Most other regions do not have them, nor an address that could be asked.
    s3("listDirectoryBuckets", {
      ...request,
      known: ({ region }: Scope) => (OFFERED.has(region) ? [] : undefined),
      absent: { errors: ["ENOTFOUND"], value: [] },
    }),
  ],
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
