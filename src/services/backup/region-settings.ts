import { formatArn } from "../../aws/arn.ts";
import { present } from "../../aws/whole-answer.ts";
import { kind } from "../../model/index.ts";
import { backup } from "./service.ts";

/** The name of a region's only settings, to look them up by. */
export const REGION_SETTINGS = "region-settings";

interface RegionSettings {
  readonly ResourceTypeOptInPreference: Readonly<Record<string, boolean>>;
}

/** Which types of resources AWS Backup may back up in a region. */
export const backupRegionSettings = kind<RegionSettings>()("AWS::Backup::RegionSettings", {
  list: backup("describeRegionSettings", {
    admit: (out) => ({ ResourceTypeOptInPreference: present(out.ResourceTypeOptInPreference) }),
    value: (settings) => [settings],
  }),
  identity: (_, { partition, region, account }) => ({
    arn: formatArn({ partition, service: "backup", region, account, resource: REGION_SETTINGS }),
    name: REGION_SETTINGS,
  }),
});
