import rule from "../../../rules/rds/rds-instance-engine-end-of-support.ts";
import { verdicts } from "../../verdicts.ts";
import { instance, member } from "./samples.ts";

const on = (Engine: string, EngineVersion: string, EngineLifecycleSupport?: string) => ({
  ...instance,
  Engine,
  EngineVersion,
  EngineLifecycleSupport,
});

verdicts(rule, {
  passes: {
    "years left": { subject: on("postgres", "16.4") },
    "more days left than the option": { subject: on("mysql", "8.0.40"), options: { days: 30 } },
    "MariaDB by two numbers": { subject: on("mariadb", "10.11.4") },
  },
  fails: {
    "ended in February": {
      subject: on("postgres", "13.18"),
      message: /postgres 13 ended on 2026-02-28/,
      severity: "high",
    },
    "ends in six weeks": {
      subject: on("mysql", "8.0.40"),
      message: /mysql 8.0 ends on 2026-07-31; Extended Support/,
      severity: "medium",
    },
    "without Extended Support": {
      subject: on("mysql", "8.0.40", "open-source-rds-extended-support-disabled"),
      message: /upgrades it by itself/,
    },
    MariaDB: { subject: on("mariadb", "10.6.20"), message: /2026-08-31; RDS then upgrades/ },
    "an old numbering": { subject: on("postgres", "9.6.24") },
  },
  skips: {
    "a member of a cluster": { subject: member },
    "an engine without dates": { subject: on("sqlserver-se", "13.00.6300.2") },
    "newer than the calendar": { subject: on("postgres", "98.1") },
  },
});
