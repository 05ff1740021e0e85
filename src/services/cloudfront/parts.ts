import type { CacheBehavior, DefaultCacheBehavior, DistributionSummary, Origin } from "@aws-sdk/client-cloudfront";
import { s3Endpoint, type S3Endpoint } from "../s3/endpoint.ts";

type Parts = Pick<DistributionSummary, "Origins" | "OriginGroups" | "DefaultCacheBehavior" | "CacheBehaviors">;

/** A behavior and how people call it: its path, or "the default behavior". */
export interface Behavior extends Partial<Omit<CacheBehavior & DefaultCacheBehavior, "TargetOriginId">> {
  readonly label: string;
  readonly TargetOriginId: string | undefined;
}

export function behaviorsOf({ DefaultCacheBehavior, CacheBehaviors }: Parts): readonly Behavior[] {
  const paths = CacheBehaviors?.Items ?? [];
  return [
    ...(DefaultCacheBehavior ? [{ ...DefaultCacheBehavior, label: "the default behavior" }] : []),
    ...paths.map((behavior) => ({ ...behavior, label: `behavior ${behavior.PathPattern}` })),
  ];
}

/** The ids of the origins that a behavior can be answered by: its target, or the members of its origin group. */
export function originIdsOf({ OriginGroups }: Parts, { TargetOriginId }: Pick<Behavior, "TargetOriginId">): string[] {
  const group = OriginGroups?.Items?.find(({ Id }) => Id === TargetOriginId);
  const ids = group ? (group.Members?.Items ?? []).map(({ OriginId }) => OriginId) : [TargetOriginId];
  return ids.filter((id) => id !== undefined);
}

export interface S3Origin {
  readonly origin: Origin;
  /** What its host name stands for; undefined for one that we cannot read. */
  readonly endpoint: S3Endpoint | undefined;
}

/** The origins that S3's API answers: buckets, access points; websites of buckets are servers of their own. */
export function s3OriginsOf({ Origins }: Parts): readonly S3Origin[] {
  return (Origins?.Items ?? [])
    .map((origin) => ({ origin, endpoint: s3Endpoint(origin.DomainName ?? "") }))
    .filter(({ origin, endpoint }) => endpoint?.of !== "website" && (endpoint ?? origin.S3OriginConfig) !== undefined);
}

export function websiteOriginsOf({ Origins }: Parts): readonly Origin[] {
  return (Origins?.Items ?? []).filter(({ DomainName }) => s3Endpoint(DomainName ?? "")?.of === "website");
}
