import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { clusterDecides, dbInstance, replicaSource } from "../../src/services/rds/db-instance.ts";
import { atLeast, isCustom } from "../../src/services/rds/engine.ts";

export default defineRule({
  id: "rds-instance-single-az",
  title: "RDS instance has no standby in another availability zone",
  severity: "medium",
  why: "When its zone or its host fails, the database is down until it has been restored; with a standby it fails over within minutes, and maintenance interrupts less.",
  fix: {
    text: "Turn on Multi-AZ, in the maintenance window of a busy database: the first synchronization costs performance. It doubles the price of the instance.",
    cli: "aws rds modify-db-instance --db-instance-identifier <instance> --multi-az",
    terraform: 'resource "aws_db_instance" "<name>" {\n  # …\n  multi_az = true\n}',
    cloudformation: "Type: AWS::RDS::DBInstance\nProperties:\n  MultiAZ: true",
  },
  references: {
    fsbp: ["RDS.5"],
    cis: { "5.0": ["2.2.4"] },
    wellArchitected: ["REL10-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZSingleStandby.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-5",
    ],
  },
  concerns: { cloudformation: "MultiAZ", terraform: ["aws_db_instance.multi_az"] },
  examples: {
    pass: "MultiAZ is true: a standby waits in another zone.",
    fail: "MultiAZ is false.",
  },
  subject: dbInstance.with(),
  check: (instance) => {
    const { MultiAZ, Engine, EngineVersion, AvailabilityZone, DBInstanceStatus, PendingModifiedValues } = instance;
    if (MultiAZ) return pass;
    const decided = clusterDecides(instance);
    if (decided) return skip(decided);
    const source = replicaSource(instance);
    if (source) return skip(`it is a read replica: the standby is that of its source ${source}`);
    if (isCustom(Engine)) return skip("RDS Custom leaves high availability to whoever runs the host");
    if (Engine === "sqlserver-ex") return skip("SQL Server Express has no Multi-AZ");
    if (Engine === "sqlserver-web" && !atLeast(EngineVersion, "16"))
      return skip(`SQL Server Web ${EngineVersion ?? ""} has no Multi-AZ; 2022 is the first that has`);
    if (DBInstanceStatus === "creating") return skip("it is still being created");
    const pending = PendingModifiedValues?.MultiAZ ? "; Multi-AZ is ordered but not yet in force" : "";
    return fail(`it runs in ${AvailabilityZone ?? "one zone"} only${pending}`, {
      MultiAZ: false,
      AvailabilityZone,
      ...(PendingModifiedValues?.MultiAZ !== undefined && {
        PendingModifiedValues: { MultiAZ: PendingModifiedValues.MultiAZ },
      }),
    });
  },
});
