import rule from "../../../rules/rds/rds-cluster-log-exports-off.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster, multiAz, serverlessV1 } from "./samples.ts";

const exporting = (Engine: string, ...EnabledCloudwatchLogsExports: string[]) => ({
  ...cluster,
  Engine,
  EnabledCloudwatchLogsExports,
});

verdicts(rule, {
  passes: {
    "Aurora PostgreSQL": { subject: exporting("aurora-postgresql", "postgresql") },
    "Aurora MySQL": { subject: exporting("aurora-mysql", "audit") },
    "a Multi-AZ cluster": { subject: exporting("mysql", "error", "general", "slowquery") },
  },
  fails: {
    "Aurora MySQL without audit": { subject: exporting("aurora-mysql", "error"), message: /: audit/ },
    "Aurora MySQL by its first name": { subject: exporting("aurora"), evidence: { missing: ["audit"] } },
    "Aurora PostgreSQL without any": { subject: cluster, message: /: postgresql/ },
    "a Multi-AZ cluster without any": { subject: multiAz },
    "too few for the option": {
      subject: exporting("aurora-mysql", "audit"),
      options: { logs: { "aurora-mysql": ["audit", "error"] } },
      message: /: error/,
    },
  },
  skips: {
    "Serverless v1": { subject: serverlessV1 },
    "an engine whose logs no control wants": { subject: exporting("aurora-dsql-like") },
    "not yet made": { subject: { ...cluster, Status: "creating" } },
  },
});
