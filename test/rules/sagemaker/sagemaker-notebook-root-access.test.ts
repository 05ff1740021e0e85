import rule from "../../../rules/sagemaker/sagemaker-notebook-root-access.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { notebook } from "./samples.ts";

verdicts(rule, {
  passes: { disabled: { subject: notebook() } },
  fails: {
    enabled: { subject: notebook({ RootAccess: "Enabled" }), evidence: { RootAccess: "Enabled" } },
    "not set": { subject: notebook({ RootAccess: undefined }) },
    "enabled, and stopped": {
      subject: { ...notebook({ RootAccess: "Enabled" }), NotebookInstanceStatus: "Stopped" },
    },
  },
  unknowns: { "not described": { subject: denied(notebook(), "setup") } },
});
