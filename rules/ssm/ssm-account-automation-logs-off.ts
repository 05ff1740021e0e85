import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { accountRegion } from "../../src/services/account/region.ts";

const SETTING = "arn:aws:ssm:<region>:<account-id>:servicesetting/ssm/automation/customer-script-log-destination";

export default defineRule({
  id: "ssm-account-automation-logs-off",
  title: "Region keeps no logs of Systems Manager Automation",
  severity: "medium",
  why: "When a runbook does the wrong thing, or someone misuses it, nothing shows what its scripts did.",
  fix: {
    text: "Let Automation send the output of its scripts to CloudWatch Logs in each region where it is used.",
    cli: `aws ssm update-service-setting --region <region> --setting-id ${SETTING} --setting-value CloudWatch`,
    terraform: `resource "aws_ssm_service_setting" "<name>" {
  setting_id    = "${SETTING}"
  setting_value = "CloudWatch"
}`,
  },
  references: {
    fsbp: ["SSM.6"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-logging.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ssm-controls.html#ssm-6",
    ],
  },
  examples: {
    pass: "The setting customer-script-log-destination is CloudWatch.",
    fail: "The setting customer-script-log-destination was never set.",
  },
  subject: accountRegion.with("automationLogs"),
  check: ({ automationLogs, region }) =>
    automationLogs.SettingValue === "CloudWatch"
      ? pass
      : fail(`the output of Automation's scripts in ${region} is kept nowhere`, {
          SettingValue: automationLogs.SettingValue ?? "",
          Status: automationLogs.Status,
        }),
});
