import rule from "../../../rules/rds/rds-cluster-default-port.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster, multiAz } from "./samples.ts";

verdicts(rule, {
  passes: { "another port": { subject: { ...cluster, Port: 15_432 } } },
  fails: {
    "Aurora PostgreSQL": { subject: { ...cluster, Port: 5432 }, evidence: { Port: 5432 } },
    "a Multi-AZ cluster": { subject: { ...multiAz, Port: 3306 } },
  },
  skips: {
    "no port yet": { subject: cluster },
    express: { subject: { ...cluster, Port: 5432, VPCNetworkingEnabled: false } },
    "an engine that is new": { subject: { ...cluster, Engine: "novel", Port: 1 } },
  },
});
