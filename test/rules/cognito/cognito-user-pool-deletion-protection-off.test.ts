import rule from "../../../rules/cognito/cognito-user-pool-deletion-protection-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { userPoolOf } from "./samples.ts";

verdicts(rule, {
  passes: { on: { subject: userPoolOf() } },
  fails: {
    off: {
      subject: userPoolOf({ DeletionProtection: "INACTIVE" }),
      message: "deletion protection is off",
      evidence: { DeletionProtection: "INACTIVE" },
    },
    "never set": { subject: userPoolOf({ DeletionProtection: undefined }) },
  },
  unknowns: { "settings denied": { subject: denied(userPoolOf(), "settings") } },
});
