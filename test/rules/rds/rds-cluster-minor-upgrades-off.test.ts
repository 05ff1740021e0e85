import rule from "../../../rules/rds/rds-cluster-minor-upgrades-off.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster, multiAz } from "./samples.ts";

verdicts(rule, {
  passes: { on: { subject: { ...multiAz, AutoMinorVersionUpgrade: true } } },
  fails: { off: { subject: { ...multiAz, AutoMinorVersionUpgrade: false }, message: /mysql 8\.0\.40/ } },
  skips: { "Aurora has it on each instance": { subject: { ...cluster, AutoMinorVersionUpgrade: false } } },
});
