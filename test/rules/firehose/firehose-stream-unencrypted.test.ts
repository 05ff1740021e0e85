import rule from "../../../rules/firehose/firehose-stream-unencrypted.ts";
import { verdicts } from "../../verdicts.ts";
import { streamTo, toBucket } from "./samples.ts";

const encryption = (configuration?: object, also: object = {}) =>
  streamTo([toBucket()], { DeliveryStreamEncryptionConfiguration: configuration, ...also });

verdicts(rule, {
  passes: { "under AWS's key": { subject: encryption({ Status: "ENABLED", KeyType: "AWS_OWNED_CMK" }) } },
  fails: {
    off: { subject: encryption({ Status: "DISABLED" }), message: "its server-side encryption is DISABLED" },
    "never set": { subject: encryption() },
    "it failed": {
      subject: encryption({
        Status: "ENABLING_FAILED",
        FailureDescription: { Type: "DISABLED_KMS_KEY", Details: "the key is disabled" },
      }),
      message: /ENABLING_FAILED: the key is disabled/,
    },
  },
  skips: {
    "it reads a data stream": { subject: encryption(undefined, { DeliveryStreamType: "KinesisStreamAsSource" }) },
    "it reads a cluster": { subject: encryption(undefined, { DeliveryStreamType: "MSKAsSource" }) },
    "it reads a database": { subject: encryption(undefined, { DeliveryStreamType: "DatabaseAsSource" }) },
    "just being turned on": { subject: encryption({ Status: "ENABLING" }) },
  },
});
