import rule from "../../../rules/kinesis/kinesis-stream-enhanced-metrics-off.ts";
import { verdicts } from "../../verdicts.ts";
import { streamOf } from "./samples.ts";

const metrics = (...ShardLevelMetrics: string[]) => streamOf({ EnhancedMonitoring: [{ ShardLevelMetrics }] });

verdicts(rule, {
  passes: { some: { subject: metrics("IncomingBytes") }, all: { subject: metrics("ALL") } },
  fails: { none: { subject: metrics() }, "not told": { subject: streamOf() } },
});
