import type { DBSnapshot } from "@aws-sdk/client-rds";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { isRds } from "./engine.ts";
import { rds, RDS_PAGE } from "./service.ts";

/** The account's own snapshots of instances: manual, automated, and those of AWS Backup. */
export const dbSnapshot = kind<DBSnapshot>()("AWS::RDS::DBSnapshot", {
  list: rds("describeDBSnapshots", {
    pageSize: RDS_PAGE,
    value: ({ DBSnapshots = [] }) => DBSnapshots.filter(({ Engine, Status }) => isRds(Engine) && Status !== "deleting"),
  }),
  identity: (s) => ({ arn: s.DBSnapshotArn, name: s.DBSnapshotIdentifier, tags: tagsOf(s.TagList) }),
  aspects: {
    /**
     * Its ARN when everyone may restore it, out of the one list of all public snapshots of the region. AWS lets
     * neither encrypted snapshots nor automated ones be made public, so an account without others costs no call.
     * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html
     */
    published: rds("describeDBSnapshots", {
      input: () => ({ SnapshotType: "public", IncludePublic: true }),
      pageSize: RDS_PAGE,
      known: ({ Encrypted, SnapshotType }: DBSnapshot) => (Encrypted || SnapshotType === "automated" ? [] : undefined),
      // Other accounts' snapshots: no more than what tells them from one's own.
      admit: ({ DBSnapshots = [] }) => ({ DBSnapshots: DBSnapshots.map(({ DBSnapshotArn }) => ({ DBSnapshotArn })) }),
      value: (out, own) =>
        out.DBSnapshots.flatMap(({ DBSnapshotArn: arn }) =>
          arn !== undefined && arn === own.DBSnapshotArn ? [arn] : [],
        ),
    }),
  },
});
