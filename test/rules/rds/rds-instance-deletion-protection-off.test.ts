import rule from "../../../rules/rds/rds-instance-deletion-protection-off.ts";
import { verdicts } from "../../verdicts.ts";
import { instance, member } from "./samples.ts";

verdicts(rule, {
  passes: { on: { subject: { ...instance, DeletionProtection: true } } },
  fails: { off: { subject: { ...instance, DeletionProtection: false }, message: "deletion protection is off" } },
  skips: { "a member of a cluster": { subject: { ...member, DeletionProtection: false }, message: /cluster shop/ } },
});
