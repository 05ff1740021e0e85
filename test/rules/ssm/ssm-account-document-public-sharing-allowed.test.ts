import rule from "../../../rules/ssm/ssm-account-document-public-sharing-allowed.ts";
import { ACCOUNT, denied, REGION, verdicts } from "../../verdicts.ts";

const region = { Id: ACCOUNT, RegionName: REGION };
const setting = (SettingValue: string, Status: string) => ({
  ...region,
  documentPublicSharing: { SettingValue, Status },
});

verdicts(rule, {
  passes: { blocked: { subject: setting("Disable", "Customized") } },
  fails: {
    "never set": {
      subject: setting("Enable", "Default"),
      message: "documents in eu-west-1 can be shared with every AWS account",
      evidence: { SettingValue: "Enable", Status: "Default" },
    },
  },
  unknowns: { "reading it is denied": { subject: denied({ ...region }, "documentPublicSharing"), message: /denied/ } },
});
