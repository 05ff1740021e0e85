import { everywhereTrail, trail } from "../../../src/services/cloudtrail/trail.ts";
import { ACCOUNT, type Given, REGION } from "../../verdicts.ts";

export const ALL = {
  EventSelectors: [{ ReadWriteType: "All", IncludeManagementEvents: true }],
  AdvancedEventSelectors: [],
};
export const advanced = (...fields: readonly Readonly<Record<string, readonly string[] | string>>[][]) => ({
  EventSelectors: [],
  AdvancedEventSelectors: fields.map((FieldSelectors) => ({ FieldSelectors })),
});
export const is = (Field: string, ...Equals: string[]) => ({ Field, Equals });

/** A trail of all regions in AWS's shape, logging as trails do when they were never told otherwise. */
export const trailWith = (rest: object = {}, Name = "main", account = ACCOUNT) => ({
  Name,
  S3BucketName: "logs",
  IncludeGlobalServiceEvents: true,
  IsMultiRegionTrail: true,
  HomeRegion: REGION,
  TrailARN: `arn:aws:cloudtrail:${REGION}:${account}:trail/${Name}`,
  LogFileValidationEnabled: true,
  KmsKeyId: `arn:aws:kms:${REGION}:${account}:key/1`,
  CloudWatchLogsLogGroupArn: `arn:aws:logs:${REGION}:${account}:log-group:trail:*`,
  HasCustomEventSelectors: false,
  IsOrganizationTrail: false,
  status: { IsLogging: true },
  selectors: ALL,
  ...rest,
});
export const organizations = (rest: object = {}) =>
  trailWith({ IsOrganizationTrail: true, ...rest }, "org", "999988887777");

export const among = (...trails: readonly object[]): Given => [
  [trail, trails],
  [everywhereTrail, trails.filter((one) => (one as { IsMultiRegionTrail: boolean }).IsMultiRegionTrail)],
];
