import rule from "../../../rules/redshift/redshift-cluster-audit-logs-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { cluster, paused } from "./samples.ts";

const at = (day: number) => new Date(Date.UTC(2026, 5, day));
const logs = (logging: object) => ({ ...cluster, logging });
const refused = { LastFailureMessage: "Access Denied" };
const bucket = { LoggingEnabled: true, BucketName: "audit" };

verdicts(rule, {
  passes: {
    "to CloudWatch": { subject: logs({ LoggingEnabled: true, LogDestinationType: "cloudwatch" }) },
    "to a bucket": { subject: logs({ ...bucket, LastSuccessfulDeliveryTime: at(14) }) },
    "with a failure that is over": {
      subject: logs({ ...bucket, LastSuccessfulDeliveryTime: at(14), LastFailureTime: at(3), ...refused }),
    },
    "paused since": { subject: { ...paused, logging: { ...bucket, LastSuccessfulDeliveryTime: at(1) } } },
  },
  fails: {
    off: { subject: logs({ LoggingEnabled: false }), message: "audit logging is off" },
    "never set up": { subject: logs({}) },
    "a bucket that refuses": {
      subject: logs({ ...bucket, LastFailureTime: at(14), ...refused }),
      message: /nothing was delivered so far: Access Denied/,
      evidence: { BucketName: "audit" },
    },
    "a bucket that refuses of late": {
      subject: logs({ ...bucket, LastSuccessfulDeliveryTime: at(3), LastFailureTime: at(14), ...refused }),
      message: /since 2026-06-03/,
    },
  },
  unknowns: { "reading it is denied": { subject: denied({ ...cluster }, "logging") } },
});
