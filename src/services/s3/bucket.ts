import type { Bucket } from "@aws-sdk/client-s3";
import { kind } from "../../model/index.ts";
import { s3 } from "./service.ts";

/** S3 general purpose buckets, listed once for the account and read in each bucket's own region. */
export const bucket = kind<Bucket>()("AWS::S3::Bucket", {
  scope: "global",
  list: s3("listBuckets", {
    actions: ["s3:ListAllMyBuckets"],
    // With a page size AWS adds each bucket's region to the answer.
    pageSize: 1000,
    value: (out) => out.Buckets,
  }),
  identity: (b, { partition }) => ({
    arn: b.BucketArn ?? `arn:${partition}:s3:::${b.Name}`,
    name: b.Name,
    region: b.BucketRegion,
  }),
  aspects: {
    versioning: s3("getBucketVersioning", {
      input: (b: Bucket) => ({ Bucket: b.Name }),
      actions: ["s3:GetBucketVersioning"],
      value: (out) => ({ Status: out.Status, MFADelete: out.MFADelete }),
    }),
    encryption: s3("getBucketEncryption", {
      actions: ["s3:GetEncryptionConfiguration"],
      input: (b: Bucket) => ({ Bucket: b.Name }),
      value: (out) => out.ServerSideEncryptionConfiguration?.Rules ?? [],
      absent: { errors: ["ServerSideEncryptionConfigurationNotFoundError"], value: [] },
    }),
  },
});
