import rule from "../../../rules/guardduty/guardduty-detector-runtime-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { detectorWith } from "./given.ts";

const managed = {
  EKS_ADDON_MANAGEMENT: "ENABLED",
  ECS_FARGATE_AGENT_MANAGEMENT: "ENABLED",
  EC2_AGENT_MANAGEMENT: "ENABLED",
};
const on = { RUNTIME_MONITORING: "ENABLED" };

verdicts(rule, {
  passes: { "on, with all agents": { subject: detectorWith(on, "ENABLED", managed) } },
  fails: {
    off: { subject: detectorWith({ RUNTIME_MONITORING: "DISABLED" }), message: "Runtime Monitoring is off" },
    "the older feature": {
      subject: detectorWith({ RUNTIME_MONITORING: "DISABLED", EKS_RUNTIME_MONITORING: "ENABLED" }),
      message: /off, but for the nodes of EKS/,
    },
    "agents of one's own": {
      subject: detectorWith(on, "ENABLED", { ...managed, EC2_AGENT_MANAGEMENT: "DISABLED" }),
      message: /agents of Runtime Monitoring for EC2$/,
      severity: "low",
    },
  },
  skips: {
    "not in this region": { subject: detectorWith({ FLOW_LOGS: "ENABLED" }) },
    suspended: { subject: detectorWith(on, "DISABLED") },
  },
  unknowns: { "reading it is denied": { subject: denied(detectorWith(on), "config") } },
});
