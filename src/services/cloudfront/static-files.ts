import type { CachePolicy, DistributionSummary } from "@aws-sdk/client-cloudfront";
import type { Collection, Resource } from "../../model/index.ts";
import { s3Endpoint } from "../s3/endpoint.ts";
import { type Behavior, behaviorsOf, originIdsOf, originsOf } from "./parts.ts";

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html */
const CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

/** The behaviors that only buckets answer, by their API or as websites: their answers are files. */
export function staticBehaviors(d: Resource<DistributionSummary>): readonly Behavior[] {
  const buckets = new Set(
    originsOf(d)
      .filter(({ DomainName = "", S3OriginConfig }) => {
        const endpoint = s3Endpoint(DomainName);
        return endpoint ? endpoint.of !== "object-lambda" : S3OriginConfig !== undefined;
      })
      .map(({ Id }) => Id),
  );
  return behaviorsOf(d).filter((behavior) => {
    const targets = originIdsOf(d, behavior);
    // A function that runs before the origin is asked can answer itself, or send the request elsewhere.
    const answered = behavior.LambdaFunctionAssociations?.Items?.some(
      ({ EventType }) => EventType === "origin-request",
    );
    return targets.length > 0 && !answered && targets.every((id) => buckets.has(id));
  });
}

type Policies = Collection<CachePolicy>;

/**
 * Whether CloudFront keeps what a behavior answers: `never`, for some time (`always`), or `by-file` where each file's
 * own Cache-Control decides, without which it is not kept.
 */
export function caching(behavior: Behavior, policies: Policies): "never" | "always" | "by-file" {
  const { CachePolicyId: id, ForwardedValues } = behavior;
  if (id === CACHING_DISABLED) return "never";
  // With all headers in the key, CloudFront sends every request on.
  if (ForwardedValues?.Headers?.Items?.includes("*")) return "never";
  const { MinTTL, DefaultTTL, MaxTTL } = (id ? policies.get(id)?.CachePolicyConfig : undefined) ?? behavior;
  if (MaxTTL === 0) return "never";
  return (MinTTL ?? 0) > 0 || (DefaultTTL ?? 86_400) > 0 ? "always" : "by-file";
}

/** Whether the cache policy of a behavior lets CloudFront compress; without a policy nothing stands against it. */
export function allowsCompression({ CachePolicyId: id }: Behavior, policies: Policies): boolean {
  if (!id) return true;
  if (id === CACHING_DISABLED) return false;
  const parameters = policies.get(id)?.CachePolicyConfig?.ParametersInCacheKeyAndForwardedToOrigin;
  return Boolean(parameters?.EnableAcceptEncodingGzip || parameters?.EnableAcceptEncodingBrotli);
}

const COMPRESSED =
  /\.(jpe?g|png|gif|webp|avif|heic|mp[34]|m4[asv]|mov|webm|ogg|opus|flac|aac|woff2?|zip|gz|tgz|br|zst|bz2|xz|7z|rar|jar|apk|dmg|pdf|docx|xlsx|pptx)$/i;

/** A path for one kind of file that is compressed by itself: `/images/*.jpg`. */
export const isCompressed = ({ PathPattern = "" }: Behavior): boolean => COMPRESSED.test(PathPattern);

/** A path for one single file: `/index.html`. */
export const isOneFile = ({ PathPattern }: Behavior): boolean => PathPattern !== undefined && !/[*?]/.test(PathPattern);
