import rule from "../../../rules/rds/rds-cluster-iam-auth-off.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster, multiAz, serverlessV1 } from "./samples.ts";

const off = { IAMDatabaseAuthenticationEnabled: false };

verdicts(rule, {
  passes: { on: { subject: { ...cluster, IAMDatabaseAuthenticationEnabled: true } } },
  fails: {
    Aurora: { subject: { ...cluster, ...off }, message: "IAM database authentication is off" },
    "a Multi-AZ cluster": { subject: { ...multiAz, ...off } },
  },
  skips: {
    "Serverless v1": { subject: { ...serverlessV1, ...off } },
    "not yet made": { subject: { ...cluster, ...off, Status: "creating" } },
  },
});
