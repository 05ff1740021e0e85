import rule from "../../../rules/neptune/neptune-cluster-unencrypted.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

verdicts(rule, {
  passes: { "by a KMS key": { subject: cluster } },
  fails: {
    "in the clear": { subject: { ...cluster, StorageEncrypted: false }, evidence: { StorageEncrypted: false } },
    "nothing said of it": { subject: { ...cluster, StorageEncrypted: undefined } },
  },
});
