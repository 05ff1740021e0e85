import rule from "../../../rules/redshift/redshift-cluster-unencrypted.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster, paused } from "./samples.ts";

const plain = { ...cluster, Encrypted: false };

verdicts(rule, {
  passes: { encrypted: { subject: cluster } },
  fails: {
    plain: { subject: plain, message: "its data is not encrypted" },
    "plain, paused": { subject: { ...paused, Encrypted: false } },
    "being encrypted": {
      subject: { ...plain, PendingModifiedValues: { EncryptionType: "KMS" } },
      message: /KMS is ordered but not yet in force/,
    },
  },
});
