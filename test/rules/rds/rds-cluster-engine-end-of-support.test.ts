import rule from "../../../rules/rds/rds-cluster-engine-end-of-support.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster, multiAz } from "./samples.ts";

const on = (Engine: string, EngineVersion: string) => ({ ...cluster, Engine, EngineVersion });

verdicts(rule, {
  passes: {
    "Aurora PostgreSQL 16": { subject: cluster },
    "Aurora MySQL 3": { subject: on("aurora-mysql", "8.0.mysql_aurora.3.10.0") },
    "no date announced": { subject: on("aurora-mysql", "8.4.mysql_aurora.8.4.1") },
  },
  fails: {
    "Aurora MySQL 2": {
      subject: on("aurora-mysql", "5.7.mysql_aurora.2.11.2"),
      message: "standard support of aurora-mysql 5.7 ended on 2024-10-31",
    },
    "Aurora MySQL 1, by its first name": { subject: on("aurora", "5.6.mysql_aurora.1.22.2") },
    "Aurora PostgreSQL 14, within a year": {
      subject: on("aurora-postgresql", "14.9"),
      options: { days: 365 },
      severity: "medium",
    },
    "a Multi-AZ cluster": { subject: multiAz, evidence: { standardSupportEndsOn: "2026-07-31" } },
  },
  skips: { "newer than the calendar": { subject: on("aurora-postgresql", "98.1") } },
});
