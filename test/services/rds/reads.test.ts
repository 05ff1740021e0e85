import { describe, expect, it } from "vitest";
import type { Batched, Read } from "../../../src/model/index.ts";
import { isOlder, isSameMinor } from "../../../src/services/rds/aurora-mysql-version.ts";
import { dbClusterSnapshot } from "../../../src/services/rds/db-cluster-snapshot.ts";
import { dbSnapshot } from "../../../src/services/rds/db-snapshot.ts";
import { freeStorage } from "../../../src/services/rds/free-storage.ts";
import { globalCluster } from "../../../src/services/rds/global-cluster.ts";
import { clusterParameters, instanceParameters } from "../../../src/services/rds/parameters.ts";

type Any = Read<unknown, readonly unknown[]>;
const arn = (account: string, name: string) => `arn:aws:rds:eu-west-1:${account}:snapshot:${name}`;

describe("public snapshots", () => {
  it.each([
    ["instances", dbSnapshot, "DBSnapshot", { Encrypted: true }],
    ["clusters", dbClusterSnapshot, "DBClusterSnapshot", { StorageEncrypted: true }],
  ])("of %s are told from the region's public ones, of which nothing else is kept", (_, { spec }, one, encrypted) => {
    const read = spec.aspects["published"] as Any;
    const key = `${one}Arn`;
    const mine = { [key]: arn("111122223333", "mine"), SnapshotType: "manual" };
    const theirs = {
      [key]: arn("444455556666", "theirs"),
      MasterUsername: "somebody",
      DBInstanceIdentifier: "their-db",
    };
    const admitted = read.admit!({ [`${one}s`]: [mine, theirs] } as never);
    expect(JSON.stringify(admitted)).not.toMatch(/somebody|their-db/);
    expect(read.value(admitted as never, mine)).toEqual([mine[key]]);
    expect(read.value(admitted as never, { [key]: arn("111122223333", "other") })).toEqual([]);
    expect(read.input(mine)).toEqual(read.input(theirs));
    expect(read.known!({ ...mine, ...encrypted })).toEqual([]);
    expect(read.known!({ ...mine, SnapshotType: "automated" })).toEqual([]);
    expect(read.known!({ ...mine, SnapshotType: "awsbackup" })).toBeUndefined();
  });
});

describe("parameters", () => {
  const instance = { Engine: "mysql", DBParameterGroups: [{ DBParameterGroupName: "shop" }] };
  it("are asked for once a group, and only those that rules read", () => {
    expect(instanceParameters.input({ ...instance, Engine: "postgres" })).toEqual(instanceParameters.input(instance));
    const Parameters = [
      { ParameterName: "require_secure_transport", ParameterValue: "1", Description: "long" },
      { ParameterName: "init_connect", ParameterValue: "SET PASSWORD = 'x'" },
    ];
    const kept = [{ ParameterName: "require_secure_transport", ParameterValue: "1" }];
    expect(instanceParameters.admit!({ Parameters } as never)).toEqual({ Parameters: kept });
    expect(clusterParameters.admit!({ Parameters } as never)).toEqual({ Parameters: kept });
  });
  it("are not asked for where no rule would look", () => {
    expect(instanceParameters.known!(instance)).toBeUndefined();
    expect(instanceParameters.known!({ ...instance, Engine: "oracle-ee" })).toEqual([]);
    expect(instanceParameters.known!({ ...instance, DBClusterIdentifier: "shop" })).toEqual([]);
  });
});

describe("free storage", () => {
  const { read } = freeStorage as unknown as Batched<object, unknown>;
  const some = [
    { name: "orders", Engine: "postgres" },
    { name: "shop-1", Engine: "aurora-mysql" },
    { name: "reports", Engine: "mysql" },
  ];
  it("is asked for in one call, over the hour before the scan, and not of Aurora", () => {
    const input = read.input(some as never, new Date("2026-06-15T12:03:07Z")) as Record<string, unknown>;
    expect(input).toMatchObject({
      StartTime: new Date("2026-06-15T11:00:00Z"),
      EndTime: new Date("2026-06-15T12:00:00Z"),
      MetricDataQueries: [{ Id: "m0" }, { Id: "m2" }],
    });
    expect(read.known!([some[1]] as never)).toEqual([undefined]);
  });
  it("is the latest value of each", () => {
    const answer = {
      MetricDataResults: [
        { Id: "m2", Values: [5, 6, 7], Label: "reports" },
        { Id: "m0", Values: [], Label: "orders" },
      ],
    };
    expect(read.value(read.admit!(answer as never) as never, some as never)).toEqual([undefined, undefined, 5]);
  });
});

it("a global database is listed in the region of its writer only", () => {
  const list = globalCluster.spec.lists[0] as Any;
  const member = (region: string, IsWriter: boolean) => ({
    DBClusterArn: `arn:aws:rds:${region}:111122223333:cluster:shop`,
    IsWriter,
  });
  const world = { Status: "available", GlobalClusterMembers: [member("eu-west-2", false), member("eu-west-1", true)] };
  const empty = { Status: "available", GlobalClusterMembers: [] };
  const listed = (region: string) => list.value({ GlobalClusters: [world, empty] } as never, { region });
  expect([listed("eu-west-1"), listed("eu-west-2")]).toEqual([[world], []]);
});

it.each([
  ["8.0.mysql_aurora.3.08.0", "8.0.mysql_aurora.3.08.0", false],
  ["8.0.mysql_aurora.3.07.1", "8.0.mysql_aurora.3.08.0", true],
  ["8.0.mysql_aurora.3.10.0", "8.0.mysql_aurora.3.08.0", false],
  ["5.7.mysql_aurora.2.12.5", "8.0.mysql_aurora.3.08.0", true],
  ["8.4.mysql_aurora.8.4.1", "8.0.mysql_aurora.3.08.0", false],
])("%s is older than %s: %s", (version, than, expected) => {
  expect(isOlder(version, than)).toBe(expected);
  expect(isSameMinor("8.0.mysql_aurora.3.04.6", "8.0.mysql_aurora.3.04.0")).toBe(true);
});
