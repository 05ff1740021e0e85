import rule from "../../../rules/sagemaker/sagemaker-notebook-direct-internet-access.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { notebook } from "./samples.ts";

verdicts(rule, {
  passes: { disabled: { subject: notebook() } },
  fails: {
    "beside the account's own subnet": {
      subject: notebook({ DirectInternetAccess: "Enabled" }),
      message: "direct internet access is enabled, beside subnet-0a1",
      evidence: { DirectInternetAccess: "Enabled", SubnetId: "subnet-0a1" },
    },
    "outside of a VPC": {
      subject: notebook({ DirectInternetAccess: "Enabled", SubnetId: undefined }),
      message: /enabled$/,
    },
    "not set": { subject: notebook({ DirectInternetAccess: undefined }) },
  },
  unknowns: { "not described": { subject: denied(notebook(), "setup") } },
});
