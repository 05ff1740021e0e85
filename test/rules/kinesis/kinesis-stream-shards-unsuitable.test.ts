import rule from "../../../rules/kinesis/kinesis-stream-shards-unsuitable.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { streamOf } from "./samples.ts";

const HOUR = 4 * 1024 * 1024 * 3600;
const none = {
  IncomingBytes: [],
  IncomingRecords: [],
  WriteProvisionedThroughputExceeded: [],
  ReadProvisionedThroughputExceeded: [],
};
const loaded = (part: number, traffic: object = {}, also: object = {}) => ({
  ...streamOf(also),
  traffic: { ...none, IncomingBytes: [0, part * HOUR, 0], ...traffic },
});

verdicts(rule, {
  passes: {
    "half full at its busiest": { subject: loaded(0.5) },
    "on demand": { subject: denied(streamOf({ StreamModeDetails: { StreamMode: "ON_DEMAND" } }), "traffic") },
    "one shard, hardly used": { subject: loaded(0.001, {}, { OpenShardCount: 1 }) },
    "throttled now and then": { subject: loaded(0.5, { WriteProvisionedThroughputExceeded: [3, 0, 1] }) },
  },
  fails: {
    "nearly full": { subject: loaded(0.9), message: "its busiest hour of the last week took 90 % of its shards" },
    "full of small records": { subject: loaded(0.1, { IncomingRecords: [4 * 1000 * 3600] }), message: /100 %/ },
    "producers turned away": {
      subject: loaded(0.5, { WriteProvisionedThroughputExceeded: [3, 1, 1, 9] }),
      message: /producers were turned away in 4 hours/,
      severity: "medium",
    },
    "consumers turned away": {
      subject: loaded(0.5, { ReadProvisionedThroughputExceeded: [1, 1, 1, 1] }),
      message: /consumers/,
    },
    "hardly used": { subject: loaded(0.02), message: /its 4 shards idle.*took 2.0 % of them/, severity: "low" },
    "never used": { subject: { ...streamOf(), traffic: none }, evidence: { peakPercent: 0 } },
  },
  skips: {
    "hardly used, but new": {
      subject: loaded(0.02, {}, { StreamCreationTimestamp: new Date("2026-06-13T00:00:00Z") }),
    },
    "without shards yet": { subject: denied(streamOf({ OpenShardCount: 0 }), "traffic") },
  },
  unknowns: { "measurements denied": { subject: denied(streamOf(), "traffic") } },
});
