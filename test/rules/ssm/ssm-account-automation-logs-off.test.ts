import rule from "../../../rules/ssm/ssm-account-automation-logs-off.ts";
import { ACCOUNT, denied, REGION, verdicts } from "../../verdicts.ts";

const region = { Id: ACCOUNT, RegionName: REGION };
const setting = (SettingValue: string | undefined) => ({
  ...region,
  automationLogs: { SettingValue, Status: "Default" },
});

verdicts(rule, {
  passes: { "to CloudWatch": { subject: setting("CloudWatch") } },
  fails: {
    "never set": { subject: setting(undefined), message: /eu-west-1 is kept nowhere/, evidence: { SettingValue: "" } },
    "set to nothing": { subject: setting("None") },
  },
  unknowns: { "reading it is denied": { subject: denied({ ...region }, "automationLogs"), message: /denied/ } },
});
