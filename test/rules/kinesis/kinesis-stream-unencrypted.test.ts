import rule from "../../../rules/kinesis/kinesis-stream-unencrypted.ts";
import { verdicts } from "../../verdicts.ts";
import { streamOf } from "./samples.ts";

verdicts(rule, {
  passes: { "under a key": { subject: streamOf({ EncryptionType: "KMS", KeyId: "alias/aws/kinesis" }) } },
  fails: { "under none": { subject: streamOf({ EncryptionType: "NONE" }) }, "not told": { subject: streamOf() } },
});
