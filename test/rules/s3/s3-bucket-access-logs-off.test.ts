import rule from "../../../rules/s3/s3-bucket-access-logs-off.ts";
import { bucket } from "../../../src/services/s3/bucket.ts";
import { denied, verdicts } from "../../verdicts.ts";

const orders = { Name: "orders", BucketRegion: "eu-west-1" };
const logs = { Name: "logs", BucketRegion: "eu-west-1", logging: undefined };
const to = (TargetBucket: string) => ({ logging: { TargetBucket, TargetPrefix: "s3/" } });

verdicts(rule, {
  passes: { "to a log bucket": { subject: { ...orders, ...to("logs") }, given: [[bucket, [logs]]] } },
  fails: {
    off: { subject: { ...orders, logging: undefined }, given: [[bucket, [logs]]], message: "logging is off" },
    "other buckets unread, no target as far as known": {
      subject: { ...orders, logging: undefined },
      given: [[bucket, [denied({ ...logs, Name: "archive" }, "logging")]]],
    },
  },
  skips: {
    "is itself a log bucket": {
      subject: logs,
      given: [
        [
          bucket,
          [
            { ...orders, ...to("logs") },
            { ...orders, Name: "bills", ...to("logs") },
          ],
        ],
      ],
      message: "receives the access logs of orders and 1 more; logging it as well would log the logs",
    },
  },
  unknowns: { denied: { subject: denied({ ...orders }, "logging") } },
});
