import rule from "../../../rules/rds/rds-global-cluster-unsupported-version.ts";
import { verdicts } from "../../verdicts.ts";

const on = (EngineVersion?: string, Engine = "aurora-mysql") => ({
  GlobalClusterIdentifier: "world",
  GlobalClusterArn: "arn:aws:rds::111122223333:global-cluster:world",
  Engine,
  EngineVersion,
});

verdicts(rule, {
  passes: {
    current: { subject: on("8.0.mysql_aurora.3.10.1") },
    "the oldest that is taken": { subject: on("8.0.mysql_aurora.3.08.0") },
    "the next MySQL": { subject: on("8.4.mysql_aurora.8.4.1") },
    "long-term support, patched": { subject: on("8.0.mysql_aurora.3.04.6") },
  },
  fails: {
    "an old minor version": { subject: on("8.0.mysql_aurora.3.05.2"), message: /3.05.2 is older than/ },
    "an old major version": { subject: on("5.7.mysql_aurora.2.12.5", "aurora") },
    "older than the option": {
      subject: on("8.0.mysql_aurora.3.08.0"),
      options: { minimum: "8.0.mysql_aurora.3.10.0" },
    },
    "no long-term version left": { subject: on("8.0.mysql_aurora.3.04.3"), options: { longTerm: [] } },
  },
  skips: { "Aurora PostgreSQL": { subject: on("16.4", "aurora-postgresql") }, "not told": { subject: on() } },
});
