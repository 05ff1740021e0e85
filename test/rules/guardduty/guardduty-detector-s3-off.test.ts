import rule from "../../../rules/guardduty/guardduty-detector-s3-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { detectorWith, legacy } from "./given.ts";

verdicts(rule, {
  passes: {
    on: { subject: detectorWith({ S3_DATA_EVENTS: "ENABLED" }) },
    "on, as AWS said it before": { subject: legacy({ S3Logs: { Status: "ENABLED" } }) },
  },
  fails: {
    off: { subject: detectorWith({ S3_DATA_EVENTS: "DISABLED" }), evidence: { S3_DATA_EVENTS: "DISABLED" } },
    "off, as AWS said it before": { subject: legacy({ S3Logs: { Status: "DISABLED" } }) },
  },
  skips: {
    "not in this region": { subject: detectorWith({ FLOW_LOGS: "ENABLED" }) },
    suspended: { subject: detectorWith({ S3_DATA_EVENTS: "DISABLED" }, "DISABLED") },
  },
  unknowns: { "reading it is denied": { subject: denied(detectorWith({ S3_DATA_EVENTS: "ENABLED" }), "config") } },
});
