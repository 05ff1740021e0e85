import { formatArn, parseArn } from "../../aws/arn.ts";
import { type Identity, kind } from "../../model/index.ts";
import { ec2 } from "../ec2/service.ts";
import { emrPublicAccess } from "../emr/public-access.ts";
import { ssm } from "../ssm/service.ts";
import { detection } from "./detection.ts";

/** An account in one region. */
export interface AccountRegion {
  readonly Id: string;
  readonly RegionName: string;
}

/**
 * The account in each region of the scan: what is set there for all that is made there. It is known without a call.
 * AWS has no CloudFormation type for it; its Account Management service, whose form the ARN has, calls it a region of
 * an account. Look it up by the account's id.
 */
export const accountRegion = kind<AccountRegion>()("AWS::Account::Region", {
  list: ({ account, region }) => [{ Id: account, RegionName: region }],
  identity: ({ Id, RegionName }, { partition }) => ({
    arn: formatArn({ partition, service: "account", region: RegionName, account: Id, resource: "account" }),
    name: Id,
  }),
  aspects: {
    ...detection,
    emrPublicAccess,
    ebsEncryptionByDefault: ec2("getEbsEncryptionByDefault", { value: (out) => out.EbsEncryptionByDefault }),
    /** `block-all-sharing`, `block-new-sharing` or `unblocked`. */
    snapshotPublicSharing: ec2("getSnapshotBlockPublicAccessState", { value: (out) => out.State }),
    /** How instances that do not say it themselves serve their metadata, as far as it is set; AWS calls unset nothing. */
    metadataDefaults: ec2("getInstanceMetadataDefaults", { value: (out) => out.AccountLevel ?? {} }),
    /** `Enable` or `Disable`. */
    documentPublicSharing: ssm("getServiceSetting", {
      input: (a: Identity) => ({ SettingId: settingArn(a, "ssm/documents/console/public-sharing-permission") }),
      admit: ({ ServiceSetting: { SettingValue, Status } = {} }) => ({ SettingValue, Status }),
      value: (setting) => setting,
    }),
    /** `CloudWatch` where the output of scripts in runbooks is kept. */
    automationLogs: ssm("getServiceSetting", {
      input: (a: Identity) => ({ SettingId: settingArn(a, "ssm/automation/customer-script-log-destination") }),
      admit: ({ ServiceSetting: { SettingValue, Status } = {} }) => ({ SettingValue, Status }),
      value: (setting) => setting,
    }),
  },
});

function settingArn({ arn, region, account }: Identity, setting: string): string {
  const { partition = "aws" } = parseArn(arn) ?? {};
  return formatArn({ partition, service: "ssm", region, account, resource: `servicesetting/${setting}` });
}
