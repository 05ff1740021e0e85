import rule from "../../../rules/msk/msk-cluster-broker-logs-off.ts";
import { verdicts } from "../../verdicts.ts";
import { clusterOf } from "./samples.ts";

const logs = (BrokerLogs?: object) => clusterOf({ LoggingInfo: BrokerLogs && { BrokerLogs } });

verdicts(rule, {
  passes: {
    "to a log group": { subject: clusterOf() },
    "to a bucket": { subject: logs({ CloudWatchLogs: { Enabled: false }, S3: { Enabled: true, Bucket: "logs" } }) },
  },
  fails: {
    "never set": { subject: logs(), message: "its broker logs are delivered nowhere" },
    "all off": { subject: logs({ CloudWatchLogs: { Enabled: false, LogGroup: "/events" } }) },
    "on, but nowhere": {
      subject: logs({ Firehose: { Enabled: true } }),
      message: "its broker logs have no destination",
    },
  },
});
