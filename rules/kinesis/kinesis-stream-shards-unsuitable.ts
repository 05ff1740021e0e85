import { daysSince } from "../../src/aws/age.ts";
import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { loadOf } from "../../src/services/kinesis/load.ts";
import { kinesisStream } from "../../src/services/kinesis/stream.ts";

const percent = z.number().check(z.minimum(0), z.maximum(100));
const WEEK = 7;

export default defineRule({
  id: "kinesis-stream-shards-unsuitable",
  title: "Kinesis stream has too few shards for its load, or far too many",
  severity: "medium",
  why: "Too few shards turn producers away, who then lose records; shards that idle are paid for by the hour.",
  fix: {
    text: "Change the number of shards, or let Kinesis do it: on-demand streams follow their load. Where single shards run hot, spread the partition keys better.",
    cli: "aws kinesis update-stream-mode --stream-arn <stream-arn> --stream-mode-details StreamMode=ON_DEMAND",
    terraform: `resource "aws_kinesis_stream" "<name>" {
  # …
  stream_mode_details {
    stream_mode = "ON_DEMAND"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::Kinesis::Stream
  Properties:
    StreamModeDetails:
      StreamMode: ON_DEMAND`,
  },
  references: {
    wellArchitected: ["REL07-BP01"],
    docs: [
      "https://docs.aws.amazon.com/streams/latest/dev/how-do-i-size-a-stream.html",
      "https://docs.aws.amazon.com/streams/latest/dev/monitoring-with-cloudwatch.html",
    ],
  },
  examples: {
    pass: "In the busiest hour of the week the shards took 45 % of what they can.",
    fail: "Producers were turned away in 31 hours of the week.",
  },
  options: z.object({
    hot: z
      ._default(percent, 80)
      .check(z.describe("Percent of what the shards take, which the busiest hour of the week must not exceed")),
    idle: z
      ._default(percent, 10)
      .check(z.describe("Percent of what the shards take, which the busiest hour must reach where there are several")),
    throttledHours: z
      ._default(z.int().check(z.minimum(0), z.maximum(168)), 3)
      .check(z.describe("Hours of the week in which producers or consumers may be turned away")),
  }),
  subject: kinesisStream.with("traffic"),
  check: (stream, { now, options: { hot, idle, throttledHours } }) => {
    const { StreamModeDetails, OpenShardCount: shards = 0, StreamCreationTimestamp: made } = stream;
    if (StreamModeDetails?.StreamMode === "ON_DEMAND") return pass;
    if (shards === 0) return skip("it is still being created");
    const load = loadOf(stream.traffic, shards);
    const evidence = { OpenShardCount: shards, ...load };
    const { writesThrottled, readsThrottled } = load;
    const peak = `${load.peakPercent.toFixed(load.peakPercent < 10 ? 1 : 0)} %`;
    if (writesThrottled > throttledHours)
      return fail(`producers were turned away in ${writesThrottled} hours of the last week`, evidence);
    if (readsThrottled > throttledHours)
      return fail(`consumers were turned away in ${readsThrottled} hours of the last week`, evidence);
    if (load.peakPercent > hot) return fail(`its busiest hour of the last week took ${peak} of its shards`, evidence);
    if (load.peakPercent >= idle || shards === 1) return pass;
    if (made === undefined || daysSince(made, now) < WEEK) return skip("it is too young to tell whether it idles");
    return fail(`its ${shards} shards idle: the busiest hour of the last week took ${peak} of them`, evidence, {
      severity: "low",
    });
  },
});
