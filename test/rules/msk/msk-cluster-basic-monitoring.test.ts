import rule from "../../../rules/msk/msk-cluster-basic-monitoring.ts";
import { verdicts } from "../../verdicts.ts";
import { clusterOf } from "./samples.ts";

const level = (EnhancedMonitoring?: string) => clusterOf({ EnhancedMonitoring });

verdicts(rule, {
  passes: { "per broker": { subject: clusterOf() }, finer: { subject: level("PER_TOPIC_PER_PARTITION") } },
  fails: { basic: { subject: level("DEFAULT") }, "never set": { subject: level() } },
});
