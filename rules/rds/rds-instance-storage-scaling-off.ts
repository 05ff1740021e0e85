import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { dbInstance } from "../../src/services/rds/db-instance.ts";
import { isAurora, isCustom } from "../../src/services/rds/engine.ts";

export default defineRule({
  id: "rds-instance-storage-scaling-off",
  title: "Storage of the database instance does not grow by itself",
  severity: "low",
  why: "A full disk stops the database; growth that nobody watches then becomes an outage in some night.",
  fix: {
    text: "Set the most that the storage may grow to, at least a quarter above today's. RDS adds storage when less than a tenth is free; it never shrinks.",
    cli: "aws rds modify-db-instance --db-instance-identifier <instance> --max-allocated-storage <gib> --apply-immediately",
    terraform: `resource "aws_db_instance" "<name>" {
  # …
  allocated_storage     = 100
  max_allocated_storage = 200
}`,
    cloudformation: `<Name>:
  Type: AWS::RDS::DBInstance
  Properties:
    AllocatedStorage: "100"
    MaxAllocatedStorage: 200`,
  },
  references: {
    wellArchitected: ["REL07-BP01"],
    docs: ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html"],
  },
  examples: {
    pass: "100 GiB are allocated and MaxAllocatedStorage is 200.",
    fail: "There is no MaxAllocatedStorage.",
  },
  subject: dbInstance.with(),
  check: (instance) => {
    const { Engine, AllocatedStorage = 0, MaxAllocatedStorage, StorageType, DBInstanceStatus } = instance;
    if (isAurora(Engine)) return skip("Aurora's storage grows by itself");
    if (instance.DBClusterIdentifier) return skip("a Multi-AZ cluster has no storage autoscaling");
    if (isCustom(Engine)) return skip("RDS Custom has no storage autoscaling");
    if (StorageType === "standard") return skip("magnetic storage cannot grow by itself");
    if (DBInstanceStatus === "creating") return skip("it is still being created");
    if (MaxAllocatedStorage !== undefined && MaxAllocatedStorage > AllocatedStorage) return pass;
    return fail(
      MaxAllocatedStorage === undefined
        ? `it stays at ${AllocatedStorage} GiB until somebody adds storage`
        : `it has reached its most: ${AllocatedStorage} of ${MaxAllocatedStorage} GiB`,
      { AllocatedStorage, MaxAllocatedStorage: MaxAllocatedStorage ?? "not set" },
    );
  },
});
