import type { DBClusterSnapshot } from "@aws-sdk/client-rds";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { clusterSnapshotsOf, publicSnapshot } from "../rds/family.ts";

/** The account's own snapshots of Neptune clusters, automatic ones included. */
export const neptuneSnapshot = kind<DBClusterSnapshot>()("AWS::Neptune::DBClusterSnapshot", {
  list: clusterSnapshotsOf("neptune"),
  identity: (s) => ({ arn: s.DBClusterSnapshotArn, name: s.DBClusterSnapshotIdentifier, tags: tagsOf(s.TagList) }),
  aspects: { published: publicSnapshot },
});
