import rule from "../../../rules/redshift/redshift-cluster-version-upgrades-off.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

verdicts(rule, {
  passes: { on: { subject: cluster } },
  fails: { off: { subject: { ...cluster, AllowVersionUpgrade: false }, message: /not installed/ } },
});
