import { describe, expect, it } from "vitest";
import type { Read } from "../../../src/model/index.ts";
import { dbCluster } from "../../../src/services/rds/db-cluster.ts";
import { dbInstance } from "../../../src/services/rds/db-instance.ts";
import { atLeast, engineFamily, isRds } from "../../../src/services/rds/engine.ts";
import { globalCluster } from "../../../src/services/rds/global-cluster.ts";
import { isStorageEncrypted } from "../../../src/services/rds/storage.ts";

const listed = ({ spec }: { spec: { lists: readonly unknown[] } }, answer: object) => {
  const { admit, value } = spec.lists[0] as Read<unknown, readonly object[]>;
  return value(admit!(answer as never) as never, undefined);
};

describe("the RDS lists", () => {
  it("leave out the databases of Neptune and DocumentDB, and what is being deleted", () => {
    const engines = ["aurora-mysql", "neptune", "docdb", "postgres", "custom-oracle-ee", "an-engine-to-come"];
    const DBInstances = engines.map((Engine) => ({ Engine, DBInstanceStatus: "available" }));
    const DBClusters = engines.map((Engine) => ({ Engine, Status: "available" }));
    const kept = ["aurora-mysql", "postgres", "custom-oracle-ee", "an-engine-to-come"];
    expect(
      listed(dbInstance, { DBInstances: [...DBInstances, { Engine: "mysql", DBInstanceStatus: "deleting" }] }),
    ).toEqual(kept.map((Engine) => ({ Engine, DBInstanceStatus: "available" })));
    expect(listed(dbCluster, { DBClusters: [...DBClusters, { Engine: "mysql", Status: "deleting" }] })).toEqual(
      kept.map((Engine) => ({ Engine, Status: "available" })),
    );
  });

  it("let no pending password in, and keep what else is pending", () => {
    const pending = { Engine: "mysql", PendingModifiedValues: { MasterUserPassword: "hunter2", MultiAZ: true } };
    const instances = listed(dbInstance, { DBInstances: [pending] });
    const clusters = listed(dbCluster, { DBClusters: [pending] });
    expect(JSON.stringify([instances, clusters])).not.toContain("hunter2");
    expect(instances).toMatchObject([{ PendingModifiedValues: { MultiAZ: true } }]);
  });
});

describe("a global database", () => {
  const member = (region: string, IsWriter: boolean) => ({
    DBClusterArn: `arn:aws:rds:${region}:111122223333:cluster:shop`,
    IsWriter,
  });
  const { value } = globalCluster.spec.lists[0] as Read<{ region: string }, readonly object[]>;
  const listedIn = (GlobalClusterMembers: object[]) =>
    ["eu-west-1", "us-east-1"].filter(
      (region) => value({ GlobalClusters: [{ GlobalClusterMembers }] } as never, { region }).length > 0,
    );

  it.each([
    ["its writer's", [member("eu-west-1", false), member("us-east-1", true)], ["us-east-1"]],
    [
      "one of its members' while it has no writer",
      [member("us-east-1", false), member("eu-west-1", false)],
      ["eu-west-1"],
    ],
    ["no region without a cluster", [], []],
  ])("is listed in one region: %s", (_, members, regions) => expect(listedIn(members)).toEqual(regions));
});

describe("engines", () => {
  it("are told by their names", () => {
    expect(["oracle-se2-cdb", "sqlserver-ex", "db2-ae", "aurora", "postgres"].map(engineFamily)).toEqual([
      "oracle",
      "sqlserver",
      "db2",
      "aurora-mysql",
      "postgres",
    ]);
    expect(isRds(undefined)).toBe(true);
  });

  it.each([
    ["10.11.4", "10.6", true],
    ["10.6", "10.6", true],
    ["10.5.26", "10.6", false],
    ["11.4.3", "10.6", true],
    ["9.9.9", "10.6", false],
    [undefined, "10.6", false],
  ])("%s is at least %s: %s", (version, wanted, expected) => expect(atLeast(version, wanted)).toBe(expected));
});

it("storage is encrypted when any kind of key encrypts it", () => {
  expect(isStorageEncrypted({ StorageEncrypted: true })).toBe(true);
  expect(isStorageEncrypted({ StorageEncrypted: false, StorageEncryptionType: "sse-rds" })).toBe(true);
  expect(isStorageEncrypted({ StorageEncrypted: false, StorageEncryptionType: "none" })).toBe(false);
  expect(isStorageEncrypted({})).toBe(false);
});
