import rule from "../../../rules/s3/s3-bucket-access-logs-unpartitioned.ts";
import { denied, verdicts } from "../../verdicts.ts";

const bucket = { Name: "orders", BucketRegion: "eu-west-1" };
const logging = { TargetBucket: "logs", TargetPrefix: "s3/" };
const keys = (TargetObjectKeyFormat: object) => ({ ...bucket, logging: { ...logging, TargetObjectKeyFormat } });

verdicts(rule, {
  passes: { "by the event's date": { subject: keys({ PartitionedPrefix: { PartitionDateSource: "EventTime" } }) } },
  fails: {
    "no format set": { subject: { ...bucket, logging }, message: "its logs lie unpartitioned in logs/s3/" },
    "simple keys": { subject: keys({ SimplePrefix: {} }) },
  },
  skips: { "no logs": { subject: { ...bucket, logging: undefined } } },
  unknowns: { denied: { subject: denied({ ...bucket }, "logging"), message: /denied/ } },
});
