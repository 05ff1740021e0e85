import rule from "../../../rules/guardduty/guardduty-detector-lambda-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { detectorWith } from "./given.ts";

verdicts(rule, {
  passes: {
    on: { subject: detectorWith({ LAMBDA_NETWORK_LOGS: "ENABLED" }) },
  },
  fails: {
    off: { subject: detectorWith({ LAMBDA_NETWORK_LOGS: "DISABLED" }), evidence: { LAMBDA_NETWORK_LOGS: "DISABLED" } },
  },
  skips: {
    "not in this region": { subject: detectorWith({ FLOW_LOGS: "ENABLED" }) },
    suspended: { subject: detectorWith({ LAMBDA_NETWORK_LOGS: "DISABLED" }, "DISABLED") },
  },
  unknowns: { "reading it is denied": { subject: denied(detectorWith({ LAMBDA_NETWORK_LOGS: "ENABLED" }), "config") } },
});
