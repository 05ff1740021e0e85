import rule from "../../../rules/cloudformation/cloudformation-stack-secret-in-parameters.ts";
import { verdicts } from "../../verdicts.ts";
import { password, stackOf } from "./samples.ts";

verdicts(rule, {
  passes: {
    none: { subject: stackOf() },
    "hidden by AWS": { subject: stackOf({ parametersSeen: { DatabasePassword: { masked: "… (4 characters)" } } }) },
  },
  fails: {
    "a password": {
      subject: stackOf({ parametersSeen: { DatabasePassword: password } }),
      message: "parameters look like secrets: DatabasePassword (password by its name)",
      evidence: { Parameters: [{ name: "DatabasePassword", ...password }] },
    },
  },
});
