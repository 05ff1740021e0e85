import type { StreamDescriptionSummary } from "@aws-sdk/client-kinesis";
import { details, type Identity, kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { kinesis } from "./service.ts";
import { traffic } from "./traffic.ts";

/** Data streams, without those being deleted. */
export const kinesisStream = kind<StreamDescriptionSummary>()("AWS::Kinesis::Stream", {
  list: kinesis("listStreams", {
    pageSize: 10_000,
    value: ({ StreamNames = [] }) => StreamNames,
  }),
  details: details(
    1,
    kinesis("describeStreamSummary", {
      input: ({ stubs: [StreamName] }: { readonly stubs: readonly string[] }) => ({ StreamName }),
      value: ({ StreamDescriptionSummary: stream }) => (stream && stream.StreamStatus !== "DELETING" ? [stream] : []),
    }),
  ),
  identity: (s) => ({ arn: s.StreamARN, name: s.StreamName }),
  tags: "tagging",
  aspects: {
    traffic,
    // A stream has at most 50 tags, which is what an answer holds.
    tagging: kinesis("listTagsForStream", {
      input: ({ name }: Identity) => ({ StreamName: name }),
      value: (out) => tagsOf(out.Tags),
    }),
  },
});
