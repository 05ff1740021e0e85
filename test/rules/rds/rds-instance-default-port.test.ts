import rule from "../../../rules/rds/rds-instance-default-port.ts";
import { verdicts } from "../../verdicts.ts";
import { instance, member } from "./samples.ts";

const on = (Engine: string, Port?: number) => ({ ...instance, Engine, Endpoint: Port ? { Port } : undefined });

verdicts(rule, {
  passes: {
    "another port": { subject: on("postgres", 15_432) },
    "the port of another engine": { subject: on("mysql", 5432) },
  },
  fails: {
    PostgreSQL: { subject: on("postgres", 5432), message: /5432, the default port of postgres/ },
    "an edition of Oracle": { subject: on("oracle-se2-cdb", 1521) },
    "RDS Custom": { subject: on("custom-sqlserver-ee", 1433) },
    Db2: { subject: on("db2-se", 50_000) },
  },
  skips: {
    "a member of a cluster": { subject: member },
    "an engine that is new": { subject: on("novel", 1) },
    "no endpoint": { subject: on("mysql") },
  },
});
