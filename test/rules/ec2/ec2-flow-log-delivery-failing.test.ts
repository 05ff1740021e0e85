import rule from "../../../rules/ec2/ec2-flow-log-delivery-failing.ts";
import { verdicts } from "../../verdicts.ts";

const log = (also: object = {}) => ({
  FlowLogId: "fl-1",
  ResourceId: "vpc-1",
  FlowLogStatus: "ACTIVE",
  LogDestinationType: "cloud-watch-logs",
  LogGroupName: "/vpc/shop",
  ...also,
});

verdicts(rule, {
  passes: {
    delivers: { subject: log({ DeliverLogsStatus: "SUCCESS" }) },
    "just made": { subject: log() },
  },
  fails: {
    "may not write": {
      subject: log({ DeliverLogsStatus: "FAILED", DeliverLogsErrorMessage: "Access error" }),
      message: "it loses every record of vpc-1 on the way to /vpc/shop: Access error",
      evidence: { DeliverLogsErrorMessage: "Access error" },
      severity: "high",
    },
    "is slowed down": {
      subject: log({ DeliverLogsStatus: "FAILED", DeliverLogsErrorMessage: "Rate limited" }),
      message: "it loses some of the records",
      severity: "medium",
    },
    "no reason is named": {
      subject: log({ DeliverLogsStatus: "FAILED", LogDestination: "arn:aws:s3:::gone" }),
      message: "arn:aws:s3:::gone: AWS names no reason",
    },
  },
});
