import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { dbCluster } from "../../src/services/rds/db-cluster.ts";
import { clusterDecides, dbInstance, replicaSource } from "../../src/services/rds/db-instance.ts";
import { lacking } from "../../src/services/rds/replica.ts";

export default defineRule({
  id: "rds-read-replica-unprotected",
  title: "Read replica is protected less than its source",
  severity: "medium",
  why: "The replica holds the same data and is what gets promoted when the source is lost: without the source's protections the database goes on unprotected from that hour.",
  fix: {
    text: "Give the replica what its source has. Encryption can only be had by making the replica anew, in another region with a key of that region.",
    cli: "aws rds modify-db-instance --db-instance-identifier <replica> --deletion-protection --backup-retention-period 7 --multi-az --apply-immediately",
    terraform: `resource "aws_db_instance" "<replica>" {
  # …
  replicate_source_db     = "<source>"
  deletion_protection     = true
  backup_retention_period = 7
  multi_az                = true
}`,
    cloudformation: `<Replica>:
  Type: AWS::RDS::DBInstance
  Properties:
    SourceDBInstanceIdentifier: <source>
    DeletionProtection: true
    BackupRetentionPeriod: 7
    MultiAZ: true`,
  },
  references: {
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html",
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.Overview.Differences.html",
    ],
  },
  examples: {
    pass: "Source and replica have deletion protection, encryption, backups and a standby.",
    fail: "The source has deletion protection and backups, the replica neither.",
  },
  subject: dbInstance.with(),
  context: { instances: dbInstance.with(), clusters: dbCluster.with() },
  check: (replica, { instances, clusters }) => {
    const name = replicaSource(replica);
    if (!name) return skip("it is not a read replica");
    const decided = clusterDecides(replica);
    if (decided) return skip(decided);
    if (replica.DBInstanceStatus === "creating") return skip("it is still being created");
    const source = replica.ReadReplicaSourceDBInstanceIdentifier ? instances.get(name) : clusters.get(name);
    if (!source) return skip(`its source ${name} is gone`);
    const lacks = lacking(replica, source);
    if (lacks.length === 0) return pass;
    const of = (one: typeof replica | typeof source) =>
      Object.fromEntries(lacks.map(({ field }) => [field, one[field] ?? "not set"]));
    return fail(`it lacks what its source ${source.name} has: ${lacks.map(({ text }) => text).join(", ")}`, {
      source: { name: source.name, ...of(source) },
      replica: of(replica),
    });
  },
});
