import type { Trail } from "@aws-sdk/client-cloudtrail";
import type { Resource } from "../../model/index.ts";
import { managementEvents } from "./recorded.ts";
import type { Selectors } from "./trail.ts";

type Recording = Resource<Trail> & {
  readonly status: { readonly IsLogging?: boolean | undefined };
  readonly selectors: Selectors;
};

// The organization's trail is the one to keep, then one of all regions, then the first by name.
const rank = ({ IsOrganizationTrail, IsMultiRegionTrail, arn }: Recording) =>
  `${IsOrganizationTrail ? 0 : 1}${IsMultiRegionTrail ? 0 : 1}${arn}`;

/** Whether another trail records management events of a trail's home region too, and is the one of the two to keep. */
export function overlap(one: Recording, other: Recording): boolean {
  if (other.arn === one.arn || rank(other) > rank(one)) return false;
  if (!other.IsMultiRegionTrail && other.HomeRegion !== one.HomeRegion) return false;
  const mine = managementEvents(one.selectors).access;
  if (mine.size === 0 || other.status.IsLogging !== true) return false;
  return [...managementEvents(other.selectors).access].some((access) => mine.has(access));
}
