import rule from "../../../rules/rds/rds-instance-single-az.ts";
import { verdicts } from "../../verdicts.ts";
import { instance, member, replica } from "./samples.ts";

const single = { ...instance, MultiAZ: false };

verdicts(rule, {
  passes: {
    "a standby": { subject: { ...instance, MultiAZ: true, SecondaryAvailabilityZone: "eu-west-1b" } },
    "a replica with a standby of its own": { subject: { ...replica, MultiAZ: true } },
    "RDS Custom with a standby": { subject: { ...instance, Engine: "custom-sqlserver-se", MultiAZ: true } },
  },
  fails: {
    "no standby": { subject: single, message: "it runs in eu-west-1a only", evidence: { MultiAZ: false } },
    stopped: { subject: { ...single, DBInstanceStatus: "stopped" } },
    "ordered, not yet in force": {
      subject: { ...single, PendingModifiedValues: { MultiAZ: true } },
      message: /ordered but not yet in force/,
    },
    "SQL Server Web 2022 can have one": {
      subject: { ...single, Engine: "sqlserver-web", EngineVersion: "16.00.4215.2.v1" },
    },
  },
  skips: {
    "a member of a cluster": { subject: { ...member, MultiAZ: false }, message: /cluster shop/ },
    "a read replica": { subject: { ...replica, MultiAZ: false }, message: /source main/ },
    "a replica of a Multi-AZ cluster": { subject: { ...single, ReadReplicaSourceDBClusterIdentifier: "shop" } },
    "RDS Custom": { subject: { ...single, Engine: "custom-oracle-ee" } },
    "SQL Server Web before 2022": {
      subject: { ...single, Engine: "sqlserver-web", EngineVersion: "15.00.4430.1.v1" },
      message: /2022 is the first/,
    },
    "SQL Server Express": { subject: { ...single, Engine: "sqlserver-ex" } },
    "not yet made": { subject: { ...single, DBInstanceStatus: "creating" } },
  },
});
