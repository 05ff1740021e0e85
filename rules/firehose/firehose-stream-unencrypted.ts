import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { deliveryStream } from "../../src/services/firehose/delivery-stream.ts";

export default defineRule({
  id: "firehose-stream-unencrypted",
  title: "Firehose stream does not encrypt the records that it buffers",
  severity: "medium",
  why: "Records wait on AWS's disks until they are delivered; encryption keeps them unreadable there, and costs nothing with a key that AWS owns.",
  fix: {
    text: "Turn on server-side encryption, with a key that AWS owns or one of your own.",
    cli: "aws firehose start-delivery-stream-encryption --delivery-stream-name <stream> --delivery-stream-encryption-configuration-input KeyType=AWS_OWNED_CMK",
    terraform: `resource "aws_kinesis_firehose_delivery_stream" "<name>" {
  # …
  server_side_encryption {
    enabled  = true
    key_type = "AWS_OWNED_CMK"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::KinesisFirehose::DeliveryStream
  Properties:
    DeliveryStreamEncryptionConfigurationInput:
      KeyType: AWS_OWNED_CMK`,
  },
  references: {
    fsbp: ["DataFirehose.1"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/firehose/latest/dev/encryption.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/datafirehose-controls.html#datafirehose-1",
    ],
  },
  examples: {
    pass: "Records that are put into the stream are encrypted.",
    fail: "DeliveryStreamEncryptionConfiguration has the status DISABLED.",
  },
  subject: deliveryStream.with(),
  check: ({ DeliveryStreamType, DeliveryStreamEncryptionConfiguration: { Status, FailureDescription } = {} }) => {
    if (Status === "ENABLED") return pass;
    // Firehose does not keep what it takes from a stream, and cannot encrypt it.
    if (DeliveryStreamType === "KinesisStreamAsSource")
      return skip("its records are kept by the data stream that it reads, whose encryption counts");
    if (DeliveryStreamType === "MSKAsSource")
      return skip("its records are kept by the cluster that it reads, whose encryption counts");
    if (DeliveryStreamType === "DatabaseAsSource")
      return skip("Firehose encrypts only what is put into a stream directly");
    if (Status === "ENABLING") return skip("its encryption is just being turned on");
    const because = FailureDescription?.Details;
    return fail(`its server-side encryption is ${Status ?? "off"}${because ? `: ${because}` : ""}`, {
      Status: Status ?? "not set",
      DeliveryStreamType,
    });
  },
});
