import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { dbInstance } from "../../src/services/rds/db-instance.ts";
import { isAurora } from "../../src/services/rds/engine.ts";

const GIB = 1024 ** 3;

export default defineRule({
  id: "rds-instance-storage-nearly-full",
  title: "Storage of the database instance is nearly full",
  severity: "high",
  why: "With a full disk the database stops taking writes, and may stop altogether, until somebody adds storage, which takes time.",
  fix: {
    text: "Add storage now and let it grow by itself in future; then look for what filled it: logs, temporary tables, replication slots.",
    cli: "aws rds modify-db-instance --db-instance-identifier <instance> --allocated-storage <gib> --max-allocated-storage <more-gib> --apply-immediately",
    terraform: `resource "aws_db_instance" "<name>" {
  # …
  allocated_storage     = 200
  max_allocated_storage = 400
}`,
    cloudformation: `<Name>:
  Type: AWS::RDS::DBInstance
  Properties:
    AllocatedStorage: "200"
    MaxAllocatedStorage: 400`,
  },
  references: {
    wellArchitected: ["REL06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html",
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html",
    ],
  },
  examples: {
    pass: "40 of 100 GiB are free.",
    fail: "3 of 100 GiB are free.",
  },
  options: z.object({
    percent: z
      ._default(z.number().check(z.minimum(0), z.maximum(100)), 10)
      .check(z.describe("The part of the allocated storage, in percent, that must be free")),
  }),
  subject: dbInstance.with("freeStorage"),
  check: (instance, { options: { percent } }) => {
    const { Engine, AllocatedStorage = 0, MaxAllocatedStorage = 0, DBInstanceStatus } = instance;
    if (isAurora(Engine)) return skip("Aurora's storage grows by itself");
    if (DBInstanceStatus === "stopped") return skip("it is stopped: nobody measures its storage");
    if (DBInstanceStatus === "storage-full")
      return fail(`its ${AllocatedStorage} GiB are full`, { DBInstanceStatus, AllocatedStorage });
    const { freeStorage: bytes } = instance;
    if (bytes === undefined || AllocatedStorage === 0) return skip("CloudWatch has not measured it in the last hour");
    const free = (bytes / (AllocatedStorage * GIB)) * 100;
    if (free > percent) return pass;
    const grows = MaxAllocatedStorage > AllocatedStorage;
    return fail(
      `${(bytes / GIB).toFixed(1)} of ${AllocatedStorage} GiB (${free.toFixed(0)} %) are free` +
        (grows ? `; it may grow by itself to ${MaxAllocatedStorage} GiB` : "; it does not grow by itself"),
      { FreeStorageSpace: bytes, AllocatedStorage, MaxAllocatedStorage: MaxAllocatedStorage || "not set" },
      grows ? { severity: "medium" } : {},
    );
  },
});
