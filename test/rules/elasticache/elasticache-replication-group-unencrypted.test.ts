import rule from "../../../rules/elasticache/elasticache-replication-group-unencrypted.ts";
import { verdicts } from "../../verdicts.ts";
import { group } from "./samples.ts";

verdicts(rule, {
  passes: {
    on: { subject: { ...group, AtRestEncryptionEnabled: true } },
    "by a key that AWS owns": {
      subject: { ...group, AtRestEncryptionEnabled: false, StorageEncryptionType: "sse-elasticache" },
    },
  },
  fails: {
    off: { subject: { ...group, AtRestEncryptionEnabled: false }, message: "encryption at rest is off" },
    "off by its type": { subject: { ...group, AtRestEncryptionEnabled: false, StorageEncryptionType: "none" } },
  },
});
