import rule from "../../../rules/rds/rds-instance-unencrypted.ts";
import { verdicts } from "../../verdicts.ts";
import { instance, member } from "./samples.ts";

verdicts(rule, {
  passes: {
    "by a KMS key": { subject: { ...instance, StorageEncrypted: true, KmsKeyId: "arn:aws:kms:eu-west-1:1:key/1" } },
    "by a key that AWS owns": { subject: { ...instance, StorageEncrypted: false, StorageEncryptionType: "sse-rds" } },
  },
  fails: {
    "in the clear": { subject: { ...instance, StorageEncrypted: false }, evidence: { StorageEncrypted: false } },
    "in the clear, by its type too": {
      subject: { ...instance, StorageEncrypted: false, StorageEncryptionType: "none" },
    },
  },
  skips: { "the volume of a member is its cluster's": { subject: { ...member, StorageEncrypted: false } } },
});
