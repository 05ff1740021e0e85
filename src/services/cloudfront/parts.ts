import type { CacheBehavior, DefaultCacheBehavior, DistributionSummary, Origin } from "@aws-sdk/client-cloudfront";
import { type Resource, Unread } from "../../model/index.ts";
import { s3Endpoint, type S3Endpoint } from "../s3/endpoint.ts";

type Distribution = Resource<DistributionSummary>;

/** A part that AWS's list always holds. An answer without it was cut short: what depends on it is unknown. */
export function part<K extends keyof Distribution & keyof DistributionSummary>(
  d: Distribution,
  name: K,
): NonNullable<Distribution[K]> {
  const value = d[name];
  if (value !== undefined && value !== null) return value;
  throw new Unread({
    reason: "malformed",
    account: d.account,
    region: d.region,
    service: "cloudfront",
    operation: "ListDistributions",
    code: "MissingPart",
    message: `the answer does not say the ${name} of ${d.name}`,
  });
}

/** A behavior and how people call it: its path, or "the default behavior". */
export interface Behavior extends Partial<Omit<CacheBehavior & DefaultCacheBehavior, "TargetOriginId">> {
  readonly label: string;
  readonly TargetOriginId: string | undefined;
}

export function behaviorsOf(d: Distribution): readonly Behavior[] {
  const paths = part(d, "CacheBehaviors").Items ?? [];
  return [
    { ...part(d, "DefaultCacheBehavior"), label: "the default behavior" },
    ...paths.map((behavior) => ({ ...behavior, label: `behavior ${behavior.PathPattern}` })),
  ];
}

/** The ids of the origins that a behavior can be answered by: its target, or the members of its origin group. */
export function originIdsOf(d: Distribution, { TargetOriginId }: Pick<Behavior, "TargetOriginId">): readonly string[] {
  const group = d.OriginGroups?.Items?.find(({ Id }) => Id === TargetOriginId);
  const ids = group ? (group.Members?.Items ?? []).map(({ OriginId }) => OriginId) : [TargetOriginId];
  return ids.filter((id) => id !== undefined);
}

export function originsOf(d: Distribution): readonly Origin[] {
  return part(d, "Origins").Items ?? [];
}

/** The names of the headers that CloudFront adds to what it sends an origin, in lower case; their values are masked. */
export const addedHeaders = ({ CustomHeaders }: Origin): ReadonlySet<string> =>
  new Set((CustomHeaders?.Items ?? []).flatMap(({ HeaderName }) => HeaderName?.toLowerCase() ?? []));

export interface S3Origin {
  readonly origin: Origin;
  /** What its host name stands for; undefined for one that we cannot read. */
  readonly endpoint: S3Endpoint | undefined;
}

/** The origins that S3's API answers: buckets, access points; websites of buckets are servers of their own. */
export function s3OriginsOf(d: Distribution): readonly S3Origin[] {
  return originsOf(d)
    .map((origin) => ({ origin, endpoint: s3Endpoint(origin.DomainName ?? "") }))
    .filter(({ origin, endpoint }) => endpoint?.of !== "website" && (endpoint ?? origin.S3OriginConfig) !== undefined);
}

export function websiteOriginsOf(d: Distribution): readonly Origin[] {
  return originsOf(d).filter(({ DomainName }) => s3Endpoint(DomainName ?? "")?.of === "website");
}
