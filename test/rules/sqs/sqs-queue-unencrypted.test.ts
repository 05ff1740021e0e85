import rule from "../../../rules/sqs/sqs-queue-unencrypted.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { bare, queueOf } from "./samples.ts";

verdicts(rule, {
  passes: {
    "keys of SQS": { subject: queueOf("orders", { SqsManagedSseEnabled: "true" }) },
    "a KMS key": { subject: queueOf("orders", { SqsManagedSseEnabled: "false", KmsMasterKeyId: "alias/orders" }) },
  },
  fails: {
    neither: {
      subject: queueOf("orders", { SqsManagedSseEnabled: "false" }),
      evidence: { SqsManagedSseEnabled: "false" },
    },
    "neither is said": { subject: queueOf("orders") },
  },
  unknowns: { "attributes denied": { subject: denied(bare("orders"), "attributes") } },
});
