import type { DBClusterSnapshot } from "@aws-sdk/client-docdb";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { RDS_PAGE } from "../rds/service.ts";
import { docdb, onlyDocdb } from "./service.ts";

/** The account's own snapshots of DocumentDB clusters, automatic ones included. */
export const docdbSnapshot = kind<DBClusterSnapshot>()("AWS::DocDB::DBClusterSnapshot", {
  list: docdb("describeDBClusterSnapshots", {
    input: onlyDocdb,
    pageSize: RDS_PAGE,
    value: ({ DBClusterSnapshots = [] }) =>
      DBClusterSnapshots.filter(({ Engine, Status }) => Engine === "docdb" && Status !== "deleting"),
  }),
  identity: (s) => ({ arn: s.DBClusterSnapshotArn, name: s.DBClusterSnapshotIdentifier }),
  aspects: {
    /**
     * Its ARN when everyone may restore it, out of the one list of all public snapshots of the region, in which the
     * other accounts' are dropped by their ARNs. AWS lets neither encrypted nor automatic ones be made public.
     */
    published: docdb("describeDBClusterSnapshots", {
      input: () => ({ ...onlyDocdb(), SnapshotType: "public" }),
      pageSize: RDS_PAGE,
      known: ({ StorageEncrypted, SnapshotType }: DBClusterSnapshot) =>
        StorageEncrypted || SnapshotType === "automated" ? [] : undefined,
      admit: ({ DBClusterSnapshots = [] }) => ({
        DBClusterSnapshots: DBClusterSnapshots.map(({ DBClusterSnapshotArn }) => ({ DBClusterSnapshotArn })),
      }),
      value: (out, own) =>
        out.DBClusterSnapshots.flatMap(({ DBClusterSnapshotArn: arn }) =>
          arn !== undefined && arn === own.DBClusterSnapshotArn ? [arn] : [],
        ),
    }),
    tagging: docdb("listTagsForResource", {
      input: (s: DBClusterSnapshot) => ({ ResourceName: s.DBClusterSnapshotArn }),
      value: (out) => tagsOf(out.TagList),
    }),
  },
  tags: "tagging",
});
