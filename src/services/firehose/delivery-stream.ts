import type { DeliveryStreamDescription, ListDeliveryStreamsOutput } from "@aws-sdk/client-firehose";
import { details, type Identity, kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { type Destination, destinationsOf } from "./destination.ts";
import { firehose } from "./service.ts";

/** A delivery stream; of its destinations what they deliver to and by which role, without their keys and settings. */
export interface DeliveryStream extends Omit<DeliveryStreamDescription, "Destinations" | "Source"> {
  readonly destinations: readonly Destination[];
}

/** Delivery streams, without those being deleted. */
export const deliveryStream = kind<DeliveryStream>()("AWS::KinesisFirehose::DeliveryStream", {
  list: firehose("listDeliveryStreams", {
    // More than an account may have. There is no page token: the next page would begin after a name.
    input: () => ({ Limit: 10_000 }),
    admit: whole,
    value: ({ DeliveryStreamNames = [] }) => DeliveryStreamNames,
  }),
  details: details(
    1,
    firehose("describeDeliveryStream", {
      input: ({ stubs: [DeliveryStreamName] }: { readonly stubs: readonly string[] }) => ({ DeliveryStreamName }),
      admit: ({ DeliveryStreamDescription: stream }) => ({ stream: stream && admitted(stream) }),
      value: ({ stream }) => (stream && stream.DeliveryStreamStatus !== "DELETING" ? [stream] : []),
    }),
  ),
  identity: (s) => ({ arn: s.DeliveryStreamARN, name: s.DeliveryStreamName }),
  tags: "tagging",
  aspects: {
    // A stream has at most 50 tags, which is what an answer holds.
    tagging: firehose("listTagsForDeliveryStream", {
      input: ({ name }: Identity) => ({ DeliveryStreamName: name, Limit: 50 }),
      value: (out) => tagsOf(out.Tags),
    }),
  },
});

function whole(answer: ListDeliveryStreamsOutput): ListDeliveryStreamsOutput {
  if (answer.HasMoreDeliveryStreams) throw new TypeError("there are more delivery streams than one answer holds");
  return answer;
}

function admitted({ Destinations = [], Source: _, ...rest }: DeliveryStreamDescription): DeliveryStream {
  return { ...rest, destinations: Destinations.flatMap(destinationsOf) };
}
