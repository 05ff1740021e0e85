import rule from "../../../rules/cloudtrail/cloudtrail-trail-not-delivering.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { organizations, trailWith } from "./given.ts";

verdicts(rule, {
  passes: { logging: { subject: trailWith() } },
  fails: {
    stopped: { subject: trailWith({ status: { IsLogging: false } }), message: /is stopped/, severity: "high" },
    "no delivery": {
      subject: trailWith({ status: { IsLogging: true, LatestDeliveryError: "AccessDenied" } }),
      message: "could not deliver to bucket logs: AccessDenied",
    },
    "no delivery to its log group": {
      subject: trailWith({ status: { IsLogging: true, LatestCloudWatchLogsDeliveryError: "AccessDenied" } }),
      severity: "medium",
    },
  },
  skips: { "the organization's": { subject: organizations({ status: { IsLogging: false } }) } },
  unknowns: { "reading it is denied": { subject: denied(trailWith(), "status") } },
});
