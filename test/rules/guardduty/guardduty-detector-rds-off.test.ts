import rule from "../../../rules/guardduty/guardduty-detector-rds-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { detectorWith } from "./given.ts";

verdicts(rule, {
  passes: {
    on: { subject: detectorWith({ RDS_LOGIN_EVENTS: "ENABLED" }) },
  },
  fails: {
    off: { subject: detectorWith({ RDS_LOGIN_EVENTS: "DISABLED" }), evidence: { RDS_LOGIN_EVENTS: "DISABLED" } },
  },
  skips: {
    "not in this region": { subject: detectorWith({ FLOW_LOGS: "ENABLED" }) },
    suspended: { subject: detectorWith({ RDS_LOGIN_EVENTS: "DISABLED" }, "DISABLED") },
  },
  unknowns: { "reading it is denied": { subject: denied(detectorWith({ RDS_LOGIN_EVENTS: "ENABLED" }), "config") } },
});
