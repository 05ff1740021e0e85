import rule from "../../../rules/kafkaconnect/kafkaconnect-connector-logs-off.ts";
import { verdicts } from "../../verdicts.ts";
import { connectorOf } from "./samples.ts";

const logs = (workerLogDelivery: object) => connectorOf({ logDelivery: { workerLogDelivery } });

verdicts(rule, {
  passes: {
    "to a log group": { subject: logs({ cloudWatchLogs: { enabled: true, logGroup: "/lake" } }) },
    "to a bucket": { subject: logs({ cloudWatchLogs: { enabled: false }, s3: { enabled: true, bucket: "logs" } }) },
  },
  fails: {
    "never set": { subject: connectorOf() },
    "all off": {
      subject: logs({ cloudWatchLogs: { enabled: false }, firehose: { enabled: false }, s3: { enabled: false } }),
    },
  },
});
