import type { DBCluster, DBClusterSnapshot } from "@aws-sdk/client-rds";
import { onlyParameters } from "../../aws/db-cluster.ts";
import { admitClusters, rds, RDS_PAGE } from "./service.ts";

/**
 * The clusters and snapshots of DocumentDB and Neptune stand in the lists of RDS, under its endpoint and its IAM
 * actions. They are taken from those very lists: that costs no call of its own where RDS is read too, and a filter by
 * engine is an error ("Unrecognized engine name: docdb") in every region that does not offer the engine.
 */
export type Engine = "docdb" | "neptune";

/** The clusters of an engine, without those being deleted. */
export const clustersOf = (engine: Engine) =>
  rds("describeDBClusters", {
    pageSize: RDS_PAGE,
    admit: admitClusters,
    value: ({ DBClusters = [] }) =>
      DBClusters.filter(({ Engine, Status }) => Engine?.startsWith(engine) && Status !== "deleting"),
  });

/** Those parameters of a cluster's parameter group that rules read, once for each group. */
export const parametersOf = (...names: readonly string[]) =>
  rds("describeDBClusterParameters", {
    input: (c: DBCluster) => ({ DBClusterParameterGroupName: c.DBClusterParameterGroup }),
    pageSize: RDS_PAGE,
    admit: ({ Parameters }) => ({ Parameters: onlyParameters(Parameters, names) }),
    value: (out) => out.Parameters,
  });

/** The account's own snapshots of an engine's clusters, automatic ones included. */
export const clusterSnapshotsOf = (engine: Engine) =>
  rds("describeDBClusterSnapshots", {
    pageSize: RDS_PAGE,
    value: ({ DBClusterSnapshots = [] }) =>
      DBClusterSnapshots.filter(({ Engine, Status }) => Engine?.startsWith(engine) && Status !== "deleting"),
  });

/**
 * A snapshot's ARN when everyone may restore it, out of the one list of all public snapshots of the region. AWS lets
 * neither encrypted nor automatic ones be made public.
 */
export const publicSnapshot = rds("describeDBClusterSnapshots", {
  input: () => ({ SnapshotType: "public", IncludePublic: true }),
  pageSize: RDS_PAGE,
  known: ({ StorageEncrypted, SnapshotType }: DBClusterSnapshot) =>
    StorageEncrypted || SnapshotType === "automated" ? [] : undefined,
  // Other accounts' snapshots: no more than what tells them from one's own.
  admit: ({ DBClusterSnapshots = [] }) => ({
    DBClusterSnapshots: DBClusterSnapshots.map(({ DBClusterSnapshotArn }) => ({ DBClusterSnapshotArn })),
  }),
  value: (out, own) =>
    out.DBClusterSnapshots.flatMap(({ DBClusterSnapshotArn: arn }) =>
      arn !== undefined && arn === own.DBClusterSnapshotArn ? [arn] : [],
    ),
});
