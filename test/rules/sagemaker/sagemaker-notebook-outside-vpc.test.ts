import rule from "../../../rules/sagemaker/sagemaker-notebook-outside-vpc.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { notebook } from "./samples.ts";

verdicts(rule, {
  passes: {
    "in a subnet": { subject: notebook() },
    "in a subnet, with internet access beside": { subject: notebook({ DirectInternetAccess: "Enabled" }) },
  },
  fails: {
    "in none": { subject: notebook({ SubnetId: undefined, SecurityGroups: [] }), evidence: { SubnetId: null } },
  },
  unknowns: { "not described": { subject: denied(notebook(), "setup") } },
});
