import rule from "../../../rules/rds/rds-cluster-deletion-protection-off.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster, serverlessV1 } from "./samples.ts";

verdicts(rule, {
  passes: { on: { subject: { ...cluster, DeletionProtection: true } } },
  fails: {
    off: { subject: { ...cluster, DeletionProtection: false }, evidence: { DeletionProtection: false } },
    "off in Serverless v1, which has it too": { subject: { ...serverlessV1, DeletionProtection: false } },
  },
});
