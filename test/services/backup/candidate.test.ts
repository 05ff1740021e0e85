import { describe, expect, it } from "vitest";
import { type AnyKind, isEach, type Read } from "../../../src/model/index.ts";
import { backupCandidate } from "../../../src/services/backup/candidate.ts";
import { dynamodbTable } from "../../../src/services/dynamodb/table.ts";
import { instance } from "../../../src/services/ec2/instance.ts";
import { dbCluster } from "../../../src/services/rds/db-cluster.ts";
import { dbInstance } from "../../../src/services/rds/db-instance.ts";
import { cluster, instance as database, member, multiAz, replica } from "../../rules/rds/samples.ts";
import { make } from "../../verdicts.ts";

/** What one resource of another kind is as a candidate. */
function candidate(kind: AnyKind, item: object): Record<string, unknown> {
  const list = backupCandidate.spec.lists.filter(isEach).find(({ parent }) => parent.spec.type === kind.spec.type)!;
  const [only] = list.name!(make(kind, item) as never);
  return only as Record<string, unknown>;
}

describe("what AWS Backup can back up", () => {
  it.each([
    ["an instance by itself", dbInstance, database, "RDS", undefined],
    ["a member of a cluster", dbInstance, member, "RDS", "member of the cluster shop"],
    ["a read replica", dbInstance, replica, "RDS", "read replica of main"],
    ["an Aurora cluster", dbCluster, cluster, "Aurora", undefined],
    ["a Multi-AZ cluster of RDS", dbCluster, multiAz, "RDS", undefined],
    ["a table", dynamodbTable, { TableName: "carts" }, "DynamoDB", undefined],
    ["a server", instance, { InstanceId: "i-1" }, "EC2", "its volumes are judged"],
  ])("knows %s", (_, kind, item, resourceType, apart) => {
    const found = candidate(kind as AnyKind, item);
    expect(found["resourceType"]).toBe(resourceType);
    expect(found["apart"] ?? "").toContain(apart ?? "");
    expect(found["apart"] === undefined).toBe(apart === undefined);
  });

  it("asks for the tags of tables only, which their list lacks", () => {
    const { known } = backupCandidate.spec.aspects["tagging"] as unknown as Read<object, unknown>;
    const tags = { backup: "daily" };
    expect(known!({ resourceType: "RDS", tags })).toBe(tags);
    expect(known!({ resourceType: "DynamoDB", tags: {} })).toBeUndefined();
  });
});
