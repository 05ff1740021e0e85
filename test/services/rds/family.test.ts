import { describe, expect, it } from "vitest";
import { collect } from "../../../src/collect/index.ts";
import type { AnyKind, Call, Selection, Source } from "../../../src/model/index.ts";
import { plan } from "../../../src/plan/index.ts";
import { docdbCluster } from "../../../src/services/docdb/db-cluster.ts";
import { docdbSnapshot } from "../../../src/services/docdb/db-cluster-snapshot.ts";
import { neptuneCluster } from "../../../src/services/neptune/db-cluster.ts";
import { neptuneSnapshot } from "../../../src/services/neptune/db-cluster-snapshot.ts";
import { dbCluster } from "../../../src/services/rds/db-cluster.ts";
import { dbClusterSnapshot } from "../../../src/services/rds/db-cluster-snapshot.ts";
import { ACCOUNT, REGION } from "../../verdicts.ts";

const arn = (type: string, name: string, account = ACCOUNT) => `arn:aws:rds:${REGION}:${account}:${type}:${name}`;

/** What a scan makes of some kinds when AWS answers so, and the calls that it took. */
async function scanned(selections: readonly Selection<any>[], answer: (call: Call) => object) {
  const calls: Call[] = [];
  const source = {
    origin: "live",
    readAt: new Date(0),
    envFiles: [],
    send: async (call: Call) => {
      calls.push(call);
      const output = answer(call);
      return { output: call.read.admit ? await call.read.admit(output as never) : output };
    },
  } as unknown as Source;
  const account = { id: ACCOUNT, partition: "aws", regions: [REGION], allRegions: true } as const;
  const rules = selections.map((subject, i) => ({ id: `rule-${i}`, subject })) as never;
  const inventory = await collect(plan(rules), account, source);
  return { of: ({ spec }: AnyKind) => inventory.subjects(spec.type), calls };
}

const cluster = (name: string, Engine: string, also: object = {}) => ({
  DBClusterIdentifier: name,
  DBClusterArn: arn("cluster", name),
  Engine,
  Status: "available",
  DBClusterParameterGroup: `${Engine}-group`,
  ...also,
});
const snapshot = (name: string, also: object = {}) => ({
  DBClusterSnapshotIdentifier: name,
  DBClusterSnapshotArn: arn("cluster-snapshot", name),
  Engine: "neptune",
  SnapshotType: "manual",
  StorageEncrypted: false,
  ...also,
});
const names = (resources: readonly { name: string }[]) => resources.map(({ name }) => name);

describe("clusters of RDS, DocumentDB and Neptune", () => {
  const DBClusters = [
    cluster("docs", "docdb"),
    cluster("more-docs", "docdb", { TagList: [{ Key: "team", Value: "web" }] }),
    cluster("going", "docdb", { Status: "deleting" }),
    cluster("graph", "neptune"),
    cluster("shop", "aurora-mysql"),
  ];

  it("are told apart, by one call for all", async () => {
    const { of, calls } = await scanned([dbCluster.with(), docdbCluster.with(), neptuneCluster.with()], () => ({
      DBClusters,
    }));
    expect([dbCluster, docdbCluster, neptuneCluster].map((kind) => names(of(kind)))).toEqual([
      ["shop"],
      ["docs", "more-docs"],
      ["graph"],
    ]);
    expect(calls.map(({ read, input }) => [read.operation, input])).toEqual([["describeDBClusters", {}]]);
    expect(of(docdbCluster)[1]!.tags).toEqual({ team: "web" });
  });

  it("read each parameter group once, and only what rules ask of it", async () => {
    const Parameters = [
      { ParameterName: "tls", ParameterValue: "enabled", Description: "long" },
      { ParameterName: "profiler", ParameterValue: "enabled" },
    ];
    const { of, calls } = await scanned([docdbCluster.with("parameters")], ({ read }) =>
      read.operation === "describeDBClusters" ? { DBClusters } : { Parameters },
    );
    expect(of(docdbCluster).map((one) => one["parameters"])).toEqual(
      Array(2).fill([{ ParameterName: "tls", ParameterValue: "enabled" }]),
    );
    expect(calls.slice(1).map(({ input }) => input)).toEqual([{ DBClusterParameterGroupName: "docdb-group" }]);
  });
});

describe("public snapshots", () => {
  const own = [
    snapshot("a"),
    snapshot("b"),
    snapshot("c", { StorageEncrypted: true }),
    snapshot("d", { SnapshotType: "automated" }),
    snapshot("e", { Engine: "docdb" }),
    snapshot("f", { Engine: "aurora-mysql" }),
  ];
  const stranger = snapshot("b", {
    DBClusterSnapshotArn: arn("cluster-snapshot", "b", "999988887777"),
    MasterUsername: "bob",
  });

  it("are told by one list for all engines", async () => {
    const kinds = [neptuneSnapshot, docdbSnapshot, dbClusterSnapshot];
    const { of, calls } = await scanned(
      kinds.map((kind) => kind.with("published")),
      ({ input }) => ({ DBClusterSnapshots: "SnapshotType" in input ? [own[1], own[4], stranger] : own }),
    );
    expect(kinds.map((kind) => names(of(kind)))).toEqual([["a", "b", "c", "d"], ["e"], ["f"]]);
    const published = kinds.flatMap((kind) => of(kind).flatMap((one) => one["published"] as string[]));
    expect(published).toEqual([arn("cluster-snapshot", "b"), arn("cluster-snapshot", "e")]);
    expect(calls.map(({ input }) => input)).toEqual([{}, { SnapshotType: "public", IncludePublic: true }]);
    expect(JSON.stringify(calls[1]!.read.admit!({ DBClusterSnapshots: [stranger] } as never))).not.toContain("bob");
  });

  it("are not asked for where none can be public", async () => {
    const { calls } = await scanned([neptuneSnapshot.with("published")], () => ({
      DBClusterSnapshots: own.slice(2, 4),
    }));
    expect(calls).toHaveLength(1);
  });
});
