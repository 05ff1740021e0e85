import type { AdvancedEventSelector, CloudTrail, EventSelector, Trail } from "@aws-sdk/client-cloudtrail";
import { kind, type Resource, type Scope, service } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";

const cloudtrail = service<CloudTrail>("cloudtrail");

/** Which events a trail records, in the older form or the newer. */
export interface Selectors {
  readonly EventSelectors: readonly EventSelector[];
  readonly AdvancedEventSelectors: readonly AdvancedEventSelector[];
}

/** A trail that was never told otherwise records what is managed, all of it, and nothing else. */
const DEFAULT: Selectors = {
  EventSelectors: [{ ReadWriteType: "All", IncludeManagementEvents: true }],
  AdvancedEventSelectors: [],
};

// A trail of an organization is seen from its members as a shadow only, so shadows are asked for.
const describeTrails = <T>(value: (trails: readonly Trail[], scope: Scope) => T) =>
  cloudtrail("describeTrails", {
    input: (_: Scope) => ({ includeShadowTrails: true }),
    value: ({ trailList = [] }, scope: Scope) => value(trailList, scope),
  });

/** Trails, each in its home region. Those of the organization belong to its own account: see `isForeign`. */
export const trail = kind<Trail>()("AWS::CloudTrail::Trail", {
  list: describeTrails((trails, { region }) => trails.filter(({ HomeRegion }) => HomeRegion === region)),
  identity: (t) => ({ arn: t.TrailARN, name: t.Name }),
  aspects: {
    status: cloudtrail("getTrailStatus", {
      input: (t: Resource<Trail>) => ({ Name: t.arn }),
      value: ({ IsLogging, LatestDeliveryError, LatestCloudWatchLogsDeliveryError, StopLoggingTime }) => ({
        IsLogging,
        LatestDeliveryError,
        LatestCloudWatchLogsDeliveryError,
        StopLoggingTime,
      }),
    }),
    selectors: cloudtrail("getEventSelectors", {
      input: (t: Resource<Trail>) => ({ TrailName: t.arn }),
      known: (t) => (t.HasCustomEventSelectors === false ? DEFAULT : undefined),
      value: ({ EventSelectors = [], AdvancedEventSelectors = [] }): Selectors =>
        EventSelectors.length + AdvancedEventSelectors.length === 0
          ? DEFAULT
          : { EventSelectors, AdvancedEventSelectors },
    }),
    tagging: cloudtrail("listTags", {
      input: (t: Resource<Trail>) => ({ ResourceIdList: [t.arn] }),
      // Another account's tags are not shown.
      known: (t) => (isForeign(t) ? {} : undefined),
      value: ({ ResourceTagList }) => tagsOf(ResourceTagList?.[0]?.TagsList),
    }),
  },
  tags: "tagging",
});

/**
 * The trails that cover every region, as one call in the partition's home region shows them whatever regions the scan
 * is about. Look them up among `trail` for more.
 */
export const everywhereTrail = kind<Trail>()("AWS::CloudTrail::MultiRegionTrail", {
  scope: "global",
  list: describeTrails((trails) => trails.filter(({ IsMultiRegionTrail }) => IsMultiRegionTrail)),
  identity: (t) => ({ arn: t.TrailARN, name: t.Name }),
});

/** A trail of the organization that another account owns; it is judged there. */
export const isForeign = ({ TrailARN = "", account }: Pick<Resource<Trail>, "TrailARN" | "account">): boolean =>
  TrailARN.split(":")[4] !== account;

export const FOREIGN = "is the organization's trail, which the account that owns it answers for";
