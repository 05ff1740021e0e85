import rule from "../../../rules/guardduty/guardduty-detector-eks-audit-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { detectorWith, legacy } from "./given.ts";

verdicts(rule, {
  passes: {
    on: { subject: detectorWith({ EKS_AUDIT_LOGS: "ENABLED" }) },
    "on, as AWS said it before": { subject: legacy({ Kubernetes: { AuditLogs: { Status: "ENABLED" } } }) },
  },
  fails: {
    off: { subject: detectorWith({ EKS_AUDIT_LOGS: "DISABLED" }), evidence: { EKS_AUDIT_LOGS: "DISABLED" } },
    "off, as AWS said it before": { subject: legacy({ Kubernetes: { AuditLogs: { Status: "DISABLED" } } }) },
  },
  skips: {
    "not in this region": { subject: detectorWith({ FLOW_LOGS: "ENABLED" }) },
    suspended: { subject: detectorWith({ EKS_AUDIT_LOGS: "DISABLED" }, "DISABLED") },
  },
  unknowns: { "reading it is denied": { subject: denied(detectorWith({ EKS_AUDIT_LOGS: "ENABLED" }), "config") } },
});
