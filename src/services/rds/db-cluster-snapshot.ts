import type { DBClusterSnapshot } from "@aws-sdk/client-rds";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { isRds } from "./engine.ts";
import { publicSnapshot } from "./family.ts";
import { rds, RDS_PAGE } from "./service.ts";

/** The account's own snapshots of clusters: manual, automated, and those of AWS Backup. Not Neptune's, DocumentDB's. */
export const dbClusterSnapshot = kind<DBClusterSnapshot>()("AWS::RDS::DBClusterSnapshot", {
  list: rds("describeDBClusterSnapshots", {
    pageSize: RDS_PAGE,
    value: ({ DBClusterSnapshots = [] }) =>
      DBClusterSnapshots.filter(({ Engine, Status }) => isRds(Engine) && Status !== "deleting"),
  }),
  identity: (s) => ({
    arn: s.DBClusterSnapshotArn,
    name: s.DBClusterSnapshotIdentifier,
    tags: tagsOf(s.TagList),
  }),
  aspects: {
    /** Its ARN when everyone may restore it; see dbSnapshot's `published`. */
    published: publicSnapshot,
  },
});
