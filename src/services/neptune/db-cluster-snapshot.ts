import type { DBClusterSnapshot } from "@aws-sdk/client-neptune";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { RDS_PAGE } from "../rds/service.ts";
import { neptune, onlyNeptune } from "./service.ts";

/** The account's own snapshots of Neptune clusters, automatic ones included. */
export const neptuneSnapshot = kind<DBClusterSnapshot>()("AWS::Neptune::DBClusterSnapshot", {
  list: neptune("describeDBClusterSnapshots", {
    input: onlyNeptune,
    pageSize: RDS_PAGE,
    value: ({ DBClusterSnapshots = [] }) =>
      DBClusterSnapshots.filter(({ Engine, Status }) => Engine === "neptune" && Status !== "deleting"),
  }),
  identity: (s) => ({ arn: s.DBClusterSnapshotArn, name: s.DBClusterSnapshotIdentifier }),
  aspects: {
    /**
     * Its ARN when everyone may restore it, out of the one list of all public snapshots of the region, in which the
     * other accounts' are dropped by their ARNs. AWS lets neither encrypted nor automatic ones be made public.
     */
    published: neptune("describeDBClusterSnapshots", {
      input: () => ({ ...onlyNeptune(), SnapshotType: "public" }),
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
    tagging: neptune("listTagsForResource", {
      input: (s: DBClusterSnapshot) => ({ ResourceName: s.DBClusterSnapshotArn }),
      value: (out) => tagsOf(out.TagList),
    }),
  },
  tags: "tagging",
});
