import rule from "../../../rules/memorydb/memorydb-cluster-minor-upgrades-off.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

verdicts(rule, {
  passes: { on: { subject: cluster } },
  fails: { off: { subject: { ...cluster, AutoMinorVersionUpgrade: false }, evidence: { EngineVersion: "7.3" } } },
});
