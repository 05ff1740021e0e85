import rule from "../../../rules/rds/rds-cluster-backtrack-off.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster, multiAz, serverlessV1 } from "./samples.ts";

const mysql = { ...cluster, Engine: "aurora-mysql", EngineVersion: "8.0.mysql_aurora.3.10.0" };

verdicts(rule, {
  passes: {
    "a day": { subject: { ...mysql, BacktrackWindow: 86_400 } },
    "as long as the option": { subject: { ...mysql, BacktrackWindow: 259_200 }, options: { hours: 72 } },
  },
  fails: {
    none: { subject: { ...mysql, BacktrackWindow: 0 }, message: /no backtrack window/ },
    "by its first name": { subject: { ...mysql, Engine: "aurora" } },
    "shorter than the option": {
      subject: { ...mysql, BacktrackWindow: 7200 },
      options: { hours: 24 },
      message: "2 of 24 hours",
    },
  },
  skips: {
    "Aurora PostgreSQL": { subject: cluster },
    "a Multi-AZ cluster": { subject: multiAz },
    "Serverless v1": { subject: { ...serverlessV1, Engine: "aurora-mysql" } },
    "a global database": { subject: { ...mysql, GlobalClusterIdentifier: "world" } },
    "a replica": { subject: { ...mysql, ReplicationSourceIdentifier: "arn:aws:rds:eu-west-2:111122223333:cluster:a" } },
  },
});
