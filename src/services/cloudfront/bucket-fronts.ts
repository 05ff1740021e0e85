import type { DistributionSummary, Origin } from "@aws-sdk/client-cloudfront";
import { fact, type Resource } from "../../model/index.ts";
import { distribution } from "./distribution.ts";
import { s3OriginsOf } from "./parts.ts";

/** A distribution that names a bucket as an S3 origin. */
export interface BucketFront {
  readonly distribution: Resource<DistributionSummary>;
  readonly origin: Origin;
}

/** Which distributions use which buckets, by their S3 (not website) endpoints. */
export const bucketFronts = fact("CloudFront before buckets", { distributions: distribution.with() }, (needs) => {
  let fronts: Map<string, BucketFront[]> | undefined;
  const index = () => {
    const found = new Map<string, BucketFront[]>();
    for (const one of needs.distributions.all())
      for (const { origin, endpoint } of s3OriginsOf(one)) {
        if (endpoint?.bucket === undefined) continue;
        const front = { distribution: one, origin };
        const known = found.get(endpoint.bucket);
        if (known) known.push(front);
        else found.set(endpoint.bucket, [front]);
      }
    return found;
  };
  return { of: (bucket: string): readonly BucketFront[] => (fronts ??= index()).get(bucket) ?? [] };
});

/** Whether CloudFront shows the origin who it is, by the present way or the older one. */
export function isSigned({ OriginAccessControlId, S3OriginConfig }: Origin): boolean {
  return Boolean(OriginAccessControlId) || Boolean(S3OriginConfig?.OriginAccessIdentity);
}
