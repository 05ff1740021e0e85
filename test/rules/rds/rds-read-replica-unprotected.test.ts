import rule from "../../../rules/rds/rds-read-replica-unprotected.ts";
import { dbCluster } from "../../../src/services/rds/db-cluster.ts";
import { dbInstance } from "../../../src/services/rds/db-instance.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { cluster, instance, replica } from "./samples.ts";

const safe = { DeletionProtection: true, StorageEncrypted: true, BackupRetentionPeriod: 7, MultiAZ: true };
const source = (also: object = safe): Given => [
  [
    dbInstance,
    [
      {
        ...instance,
        DBInstanceIdentifier: "main",
        DBInstanceArn: "arn:aws:rds:eu-west-1:111122223333:db:main",
        ...also,
      },
    ],
  ],
];
const abroad = "arn:aws:rds:eu-west-2:444455556666:db:main";

verdicts(rule, {
  passes: {
    "as its source": { subject: { ...replica, ...safe }, given: source() },
    "both without": { subject: replica, given: source({}) },
    "more than its source": { subject: { ...replica, ...safe }, given: source({}) },
    "what SQL Server cannot have": {
      subject: { ...replica, Engine: "sqlserver-ee", DeletionProtection: true, StorageEncrypted: true },
      given: source(),
    },
    "of a Multi-AZ cluster": {
      subject: { ...instance, ReadReplicaSourceDBClusterIdentifier: "shop", ...safe },
      given: [[dbCluster, [{ ...cluster, ...safe }]]],
    },
  },
  fails: {
    "without all of it": {
      subject: replica,
      given: source(),
      message: /source main has: deletion protection, encryption, automatic backups, a standby in another zone/,
    },
    "without one": {
      subject: { ...replica, ...safe, DeletionProtection: false },
      given: source(),
      evidence: { source: { name: "main", DeletionProtection: true }, replica: { DeletionProtection: false } },
    },
    "backups, where PostgreSQL can have them": {
      subject: { ...replica, ...safe, BackupRetentionPeriod: 0 },
      given: source(),
    },
  },
  skips: {
    "not a replica": { subject: instance },
    "its source is gone": { subject: replica },
    "not yet made": { subject: { ...replica, DBInstanceStatus: "creating" }, given: source() },
  },
  unknowns: {
    "its source in another account": { subject: { ...replica, ReadReplicaSourceDBInstanceIdentifier: abroad } },
    "clusters unlisted": {
      subject: { ...instance, ReadReplicaSourceDBClusterIdentifier: "shop" },
      given: [[dbCluster, UNLISTED]],
    },
  },
});
