import { defineRule, fail, pass, z } from "../../src/rule/index.ts";
import { kinesisStream } from "../../src/services/kinesis/stream.ts";

export default defineRule({
  id: "kinesis-stream-retention-short",
  title: "Kinesis stream keeps its records for less than a week",
  severity: "medium",
  why: "When a consumer breaks on a Friday, what was written meanwhile is gone before it is mended, and cannot be read again.",
  fix: {
    text: "Keep records for a week or as long as your longest repair takes; more than a day costs by the shard and hour.",
    cli: "aws kinesis increase-stream-retention-period --stream-name <stream> --retention-period-hours 168",
    terraform: `resource "aws_kinesis_stream" "<name>" {
  # …
  retention_period = 168
}`,
    cloudformation: `<Name>:
  Type: AWS::Kinesis::Stream
  Properties:
    RetentionPeriodHours: 168`,
  },
  references: {
    fsbp: ["Kinesis.3"],
    docs: [
      "https://docs.aws.amazon.com/streams/latest/dev/kinesis-extended-retention.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/kinesis-controls.html#kinesis-3",
    ],
  },
  examples: { pass: "Records are kept for seven days.", fail: "Records are kept for 24 hours, which is the default." },
  options: z.object({
    hours: z
      ._default(z.int().check(z.minimum(24), z.maximum(8760)), 168)
      .check(z.describe("Hours for which records must be kept")),
  }),
  subject: kinesisStream.with(),
  check: ({ RetentionPeriodHours = 24 }, { options: { hours } }) =>
    RetentionPeriodHours >= hours
      ? pass
      : fail(`it keeps records for ${RetentionPeriodHours} hours`, { RetentionPeriodHours }),
});
