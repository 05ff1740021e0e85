import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { accountRegion } from "../../src/services/account/region.ts";

const SETTING = "arn:aws:ssm:<region>:<account-id>:servicesetting/ssm/documents/console/public-sharing-permission";

export default defineRule({
  id: "ssm-account-document-public-sharing-allowed",
  title: "Region lets Systems Manager documents be shared with everyone",
  severity: "high",
  why: "One wrong click publishes scripts that tell strangers how your servers are run.",
  fix: {
    text: "Block public sharing of documents in each region. Sharing with named accounts goes on working.",
    cli: `aws ssm update-service-setting --region <region> --setting-id ${SETTING} --setting-value Disable`,
    terraform: `resource "aws_ssm_service_setting" "<name>" {
  setting_id    = "${SETTING}"
  setting_value = "Disable"
}`,
  },
  references: {
    fsbp: ["SSM.7"],
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html#block-public-access",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ssm-controls.html#ssm-7",
    ],
  },
  examples: {
    pass: "The setting public-sharing-permission is Disable.",
    fail: "The setting public-sharing-permission is Enable, as it is in a new account.",
  },
  subject: accountRegion.with("documentPublicSharing"),
  check: ({ documentPublicSharing, region }) =>
    documentPublicSharing.SettingValue === "Disable"
      ? pass
      : fail(`documents in ${region} can be shared with every AWS account`, { ...documentPublicSharing }),
});
