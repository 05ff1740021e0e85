import type { Trail } from "@aws-sdk/client-cloudtrail";
import type { Collection } from "../../model/index.ts";

/** The bucket that a trail writes to; undefined when the account does not have it. */
export const trailBucket = <T>({ S3BucketName }: Trail, buckets: Collection<T>): T | undefined =>
  S3BucketName === undefined ? undefined : buckets.get(S3BucketName);

export const ELSEWHERE = ({ S3BucketName }: Trail): string =>
  S3BucketName === undefined
    ? "names no bucket"
    : `its bucket ${S3BucketName} is not this account's, and is to be judged in the account that has it`;
