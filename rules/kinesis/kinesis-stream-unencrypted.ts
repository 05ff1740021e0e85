import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { kinesisStream } from "../../src/services/kinesis/stream.ts";

export default defineRule({
  id: "kinesis-stream-unencrypted",
  title: "Kinesis stream does not encrypt its records",
  severity: "medium",
  why: "Records are kept for a day to a year; without encryption they lie in the clear on AWS's disks.",
  fix: {
    text: "Turn on encryption with AWS's key for Kinesis or one of your own; let producers and consumers use a key of your own. Only new records are encrypted.",
    cli: "aws kinesis start-stream-encryption --stream-name <stream> --encryption-type KMS --key-id alias/aws/kinesis",
    terraform: `resource "aws_kinesis_stream" "<name>" {
  # …
  encryption_type = "KMS"
  kms_key_id      = "alias/aws/kinesis"
}`,
    cloudformation: `<Name>:
  Type: AWS::Kinesis::Stream
  Properties:
    StreamEncryption:
      EncryptionType: KMS
      KeyId: alias/aws/kinesis`,
  },
  references: {
    fsbp: ["Kinesis.1"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/streams/latest/dev/server-side-encryption.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/kinesis-controls.html#kinesis-1",
    ],
  },
  examples: { pass: "The stream is encrypted under a KMS key.", fail: "EncryptionType is NONE." },
  subject: kinesisStream.with(),
  check: ({ EncryptionType = "NONE" }) =>
    EncryptionType === "KMS" ? pass : fail("no key encrypts its records", { EncryptionType }),
});
