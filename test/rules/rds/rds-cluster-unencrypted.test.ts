import rule from "../../../rules/rds/rds-cluster-unencrypted.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

verdicts(rule, {
  passes: {
    "by a KMS key": { subject: { ...cluster, StorageEncrypted: true, StorageEncryptionType: "sse-kms" } },
    "by a key that AWS owns": { subject: { ...cluster, StorageEncrypted: false, StorageEncryptionType: "sse-rds" } },
  },
  fails: { "in the clear": { subject: { ...cluster, StorageEncrypted: false, StorageEncryptionType: "none" } } },
});
