import rule from "../../../rules/efs/efs-access-point-user-unset.ts";
import { verdicts } from "../../verdicts.ts";
import { accessPoint } from "./samples.ts";

verdicts(rule, {
  passes: { "a user": { subject: accessPoint } },
  fails: { "no user": { subject: { ...accessPoint, PosixUser: undefined }, message: "it enforces no POSIX user" } },
});
