import { describe, expect, it } from "vitest";
import { collect } from "../../../src/collect/index.ts";
import type { AnyKind, Call, Source } from "../../../src/model/index.ts";
import { plan } from "../../../src/plan/index.ts";
import { docdbCluster } from "../../../src/services/docdb/db-cluster.ts";
import { docdbSnapshot } from "../../../src/services/docdb/db-cluster-snapshot.ts";
import { neptuneCluster } from "../../../src/services/neptune/db-cluster.ts";
import { neptuneSnapshot } from "../../../src/services/neptune/db-cluster-snapshot.ts";
import { ACCOUNT, REGION } from "../../verdicts.ts";

const arn = (type: string, name: string, account = ACCOUNT) => `arn:aws:rds:${REGION}:${account}:${type}:${name}`;

/** What a scan makes of a kind when AWS answers so, and the calls that it took. */
async function scanned(kind: AnyKind, aspect: string, answer: (call: Call) => object) {
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
  const rule = { id: "a-rule", subject: kind.with(aspect as never) } as never;
  const inventory = await collect(plan([rule]), account, source);
  return { resources: inventory.subjects(kind.spec.type), calls };
}

describe.each([
  ["docdb", docdbCluster, docdbSnapshot, "tls"],
  ["neptune", neptuneCluster, neptuneSnapshot, "neptune_enable_audit_log"],
] as const)("%s", (engine, clusters, snapshots, parameter) => {
  const cluster = (name: string, also: object = {}) => ({
    DBClusterIdentifier: name,
    DBClusterArn: arn("cluster", name),
    Engine: engine,
    Status: "available",
    DBClusterParameterGroup: "ours",
    ...also,
  });

  it("asks for its own engine, and reads each parameter group once and only in part", async () => {
    const DBClusters = [
      cluster("a"),
      cluster("b"),
      cluster("going", { Status: "deleting" }),
      cluster("other", { Engine: "aurora-mysql" }),
    ];
    const Parameters = [
      { ParameterName: parameter, ParameterValue: "1", Description: "long" },
      { ParameterName: "unrelated", ParameterValue: "x" },
    ];
    const { resources, calls } = await scanned(clusters, "parameters", ({ read }) =>
      read.operation === "describeDBClusters" ? { DBClusters } : { Parameters },
    );
    expect(resources.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(resources.map((one) => one["parameters"])).toEqual(
      Array(2).fill([{ ParameterName: parameter, ParameterValue: "1" }]),
    );
    expect(calls.map(({ read, input }) => [read.operation, input])).toEqual([
      ["describeDBClusters", { Filters: [{ Name: "engine", Values: [engine] }] }],
      ["describeDBClusterParameters", { DBClusterParameterGroupName: "ours" }],
    ]);
    expect(calls.map(({ read }) => read.actions[0])).toEqual([
      "rds:DescribeDBClusters",
      "rds:DescribeDBClusterParameters",
    ]);
  });

  it("tells public snapshots by one list for all, in which strangers' are dropped", async () => {
    const snapshot = (name: string, also: object = {}) => ({
      DBClusterSnapshotIdentifier: name,
      DBClusterSnapshotArn: arn("cluster-snapshot", name),
      Engine: engine,
      SnapshotType: "manual",
      StorageEncrypted: false,
      ...also,
    });
    const own = [
      snapshot("a"),
      snapshot("b"),
      snapshot("c", { StorageEncrypted: true }),
      snapshot("d", { SnapshotType: "automated" }),
    ];
    const stranger = snapshot("b", {
      DBClusterSnapshotArn: arn("cluster-snapshot", "b", "999988887777"),
      MasterUsername: "bob",
    });
    const { resources, calls } = await scanned(snapshots, "published", ({ input }) => ({
      DBClusterSnapshots: "SnapshotType" in input ? [own[1], stranger] : own,
    }));
    expect(calls).toHaveLength(2);
    expect(calls[1]!.input).toMatchObject({ SnapshotType: "public", Filters: [{ Name: "engine" }] });
    expect(resources.map((one) => one["published"])).toEqual([[], [arn("cluster-snapshot", "b")], [], []]);
    const admitted = calls[1]!.read.admit!({ DBClusterSnapshots: [stranger] } as never);
    expect(JSON.stringify(admitted)).not.toContain("bob");
  });
});
