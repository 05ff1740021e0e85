import rule from "../../../rules/kms/kms-key-pending-deletion.ts";
import { verdicts } from "../../verdicts.ts";
import { awsManaged, doomed, key, replica } from "./keys.ts";

verdicts(rule, {
  passes: {
    enabled: { subject: key },
    disabled: { subject: { ...key, Enabled: false, KeyState: "Disabled" } },
  },
  fails: {
    scheduled: { subject: doomed, message: "it will be deleted on 2026-07-01", severity: "critical" },
    "a primary that waits for its replicas": {
      subject: { ...key, KeyState: "PendingReplicaDeletion", PendingDeletionWindowInDays: 7 },
      message: /7 days after its last replica is gone/,
    },
    "a replica can be made again": {
      subject: { ...doomed, ...replica },
      message: /made again from its primary arn:aws:kms:us-east-1/,
      severity: "medium",
    },
    asymmetric: { subject: { ...doomed, KeySpec: "ECC_NIST_P256", KeyUsage: "SIGN_VERIFY" } },
  },
  skips: { "AWS manages it": { subject: awsManaged } },
});
