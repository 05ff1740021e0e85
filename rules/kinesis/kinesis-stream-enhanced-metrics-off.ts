import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { kinesisStream } from "../../src/services/kinesis/stream.ts";

export default defineRule({
  id: "kinesis-stream-enhanced-metrics-off",
  title: "Kinesis stream publishes no metrics of its shards",
  severity: "low",
  why: "One hot shard throttles its producers while the metrics of the whole stream look idle.",
  fix: {
    text: "Turn on shard-level metrics, all of them or those of throttling. They cost as custom metrics do, by the shard.",
    cli: "aws kinesis enable-enhanced-monitoring --stream-name <stream> --shard-level-metrics IncomingBytes IncomingRecords WriteProvisionedThroughputExceeded IteratorAgeMilliseconds",
    terraform: `resource "aws_kinesis_stream" "<name>" {
  # …
  shard_level_metrics = ["IncomingBytes", "IncomingRecords", "WriteProvisionedThroughputExceeded", "IteratorAgeMilliseconds"]
}`,
    cloudformation: `<Name>:
  Type: AWS::Kinesis::Stream
  Properties:
    DesiredShardLevelMetrics:
      - IncomingBytes
      - IncomingRecords
      - WriteProvisionedThroughputExceeded
      - IteratorAgeMilliseconds`,
  },
  references: {
    wellArchitected: ["REL06-BP01"],
    docs: ["https://docs.aws.amazon.com/streams/latest/dev/monitoring-with-cloudwatch.html"],
  },
  examples: { pass: "IncomingBytes and others are published for each shard.", fail: "No shard-level metric is on." },
  subject: kinesisStream.with(),
  check: ({ EnhancedMonitoring = [] }) => {
    const metrics = EnhancedMonitoring.flatMap(({ ShardLevelMetrics = [] }) => ShardLevelMetrics);
    return metrics.length > 0 ? pass : fail("no metric of its shards is published", { ShardLevelMetrics: metrics });
  },
});
