import type { DBClusterSnapshot } from "@aws-sdk/client-rds";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { clusterSnapshotsOf, publicSnapshot } from "../rds/family.ts";

/** The account's own snapshots of DocumentDB clusters, automatic ones included. */
export const docdbSnapshot = kind<DBClusterSnapshot>()("AWS::DocDB::DBClusterSnapshot", {
  list: clusterSnapshotsOf("docdb"),
  identity: (s) => ({ arn: s.DBClusterSnapshotArn, name: s.DBClusterSnapshotIdentifier, tags: tagsOf(s.TagList) }),
  aspects: { published: publicSnapshot },
});
