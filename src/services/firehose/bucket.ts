import { parseArn } from "../../aws/arn.ts";
import { details, from, kind } from "../../model/index.ts";
import { s3 } from "../s3/service.ts";
import { deliveryStream } from "./delivery-stream.ts";

/**
 * The buckets that delivery streams write to and that are there, in whichever account: one call asks for each. One that
 * is there but keeps the caller out leaves the list incomplete.
 */
export const deliveryBucket = kind<{ readonly Arn: string }>()("AWS::KinesisFirehose::DeliveryStream::Bucket", {
  list: from(deliveryStream, ({ destinations }) => [
    ...new Set(destinations.flatMap(({ BucketARN }) => (BucketARN === undefined ? [] : [BucketARN]))),
  ]),
  details: details(
    1,
    s3("headBucket", {
      actions: ["s3:ListBucket"],
      input: ({ stubs: [arn = ""] }: { readonly stubs: readonly string[] }) => ({ Bucket: parseArn(arn)?.resource }),
      absent: { errors: ["NotFound", "404", "NoSuchBucket"], value: [] },
      value: (_, { stubs }) => stubs.map((Arn) => ({ Arn })),
    }),
  ),
  identity: ({ Arn }) => ({ arn: Arn, name: parseArn(Arn)?.resource }),
});
