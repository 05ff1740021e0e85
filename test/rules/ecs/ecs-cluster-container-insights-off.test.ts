import rule from "../../../rules/ecs/ecs-cluster-container-insights-off.ts";
import { verdicts } from "../../verdicts.ts";
import { CLUSTER } from "./services.ts";

const cluster = (value?: string) => ({
  clusterArn: CLUSTER,
  clusterName: "shop",
  settings: value ? [{ name: "containerInsights", value }] : [],
});

verdicts(rule, {
  passes: { enabled: { subject: cluster("enabled") }, enhanced: { subject: cluster("enhanced") } },
  fails: { disabled: { subject: cluster("disabled") }, "not set": { subject: cluster() } },
});
