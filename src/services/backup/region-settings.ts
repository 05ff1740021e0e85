import type { DescribeRegionSettingsOutput } from "@aws-sdk/client-backup";
import { formatArn } from "../../aws/arn.ts";
import { kind } from "../../model/index.ts";
import { backup } from "./service.ts";

/** The name of a region's only settings, to look them up by. */
export const REGION_SETTINGS = "region-settings";

/** Which types of resources AWS Backup may back up in a region. */
export const backupRegionSettings = kind<DescribeRegionSettingsOutput>()("AWS::Backup::RegionSettings", {
  list: backup("describeRegionSettings", {
    value: ({ ResourceTypeOptInPreference, ResourceTypeManagementPreference }) => [
      { ResourceTypeOptInPreference, ResourceTypeManagementPreference },
    ],
  }),
  identity: (_, { partition, region, account }) => ({
    arn: formatArn({ partition, service: "backup", region, account, resource: REGION_SETTINGS }),
    name: REGION_SETTINGS,
  }),
});
