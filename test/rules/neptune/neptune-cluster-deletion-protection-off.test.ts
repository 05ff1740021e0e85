import rule from "../../../rules/neptune/neptune-cluster-deletion-protection-off.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

verdicts(rule, {
  passes: { on: { subject: cluster } },
  fails: { off: { subject: { ...cluster, DeletionProtection: false }, evidence: { DeletionProtection: false } } },
});
