import { expect, it } from "vitest";
import { deliveryStream } from "../../../src/services/firehose/delivery-stream.ts";
import { admitted, PASSWORD } from "../masked.ts";

const { read } = deliveryStream.spec.details!;
const RoleARN = "arn:aws:iam::111122223333:role/firehose";
const BucketARN = "arn:aws:s3:::archive";
const s3 = { RoleARN, BucketARN, CloudWatchLoggingOptions: { Enabled: true } };
const admit = async (...Destinations: object[]) => {
  const answer = { DeliveryStreamDescription: { DeliveryStreamName: "clicks", Note: PASSWORD, Destinations } };
  const { DeliveryStreamDescription } = answer;
  const out = (await read.admit!({
    DeliveryStreamDescription: { ...DeliveryStreamDescription, Note: "" },
  } as never)) as {
    stream: { destinations: object[] };
  };
  return out.stream.destinations;
};

it("takes the two forms of a bucket for one", async () => {
  expect(
    await admit({ DestinationId: "1", S3DestinationDescription: s3, ExtendedS3DestinationDescription: s3 }),
  ).toEqual([{ type: "S3", RoleARN, BucketARN, logs: true }]);
});

it("keeps of Splunk the bucket and no token", async () => {
  const answer = {
    DeliveryStreamDescription: {
      Destinations: [
        {
          DestinationId: "1",
          S3DestinationDescription: s3,
          SplunkDestinationDescription: {
            HECToken: PASSWORD,
            HECEndpoint: `https://x/?${PASSWORD}`,
            S3DestinationDescription: s3,
          },
        },
      ],
    },
  };
  expect(await admitted(read as never, answer)).toEqual({
    stream: {
      destinations: [
        { type: "Splunk", RoleARN: undefined, BucketARN: undefined, logs: false },
        { type: "Splunk bucket", RoleARN, BucketARN, logs: true },
      ],
    },
  });
});

it("keeps of Redshift neither users nor passwords, and the bucket of its backup", async () => {
  const redshift = {
    RoleARN,
    Username: "me",
    ClusterJDBCURL: `jdbc:redshift://x?password=${PASSWORD}`,
    S3DestinationDescription: s3,
    S3BackupDescription: s3,
  };
  const out = await admit({ DestinationId: "1", RedshiftDestinationDescription: redshift });
  expect(JSON.stringify(out)).not.toMatch(/me"|Horse/);
  expect(out.map((one) => (one as { type: string }).type)).toEqual(["Redshift", "Redshift bucket", "Redshift backup"]);
});

it("does not take a part of the list for the whole", () => {
  const list = deliveryStream.spec.lists[0] as never as { admit: (out: object) => unknown };
  expect(() => list.admit({ DeliveryStreamNames: ["a"], HasMoreDeliveryStreams: true })).toThrow(
    /more delivery streams/,
  );
});
