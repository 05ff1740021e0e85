import type { Snapshot } from "@aws-sdk/client-ec2";
import { kind, type Resource } from "../../model/index.ts";
import { ec2, EC2_PAGE, ec2Arn, tagsOf } from "./service.ts";

/** EBS snapshots of the account itself, those made by AWS Backup and Data Lifecycle Manager included. */
export const snapshot = kind<Snapshot>()("AWS::EC2::Snapshot", {
  list: ec2("describeSnapshots", {
    input: () => ({ OwnerIds: ["self"] }),
    pageSize: EC2_PAGE,
    value: ({ Snapshots = [] }, { account }) => Snapshots.filter(({ OwnerId = account }) => OwnerId === account),
  }),
  identity: (s, scope) => ({ arn: ec2Arn(scope, "snapshot", s.SnapshotId), name: s.SnapshotId, tags: tagsOf(s.Tags) }),
  aspects: {
    /** Its id, if everyone may make volumes of it: one call lists all of the account's that are so. */
    sharedWithAll: ec2("describeSnapshots", {
      input: () => ({ OwnerIds: ["self"], RestorableByUserIds: ["all"] }),
      pageSize: EC2_PAGE,
      admit: ({ Snapshots = [] }) => ({
        ids: Object.fromEntries(Snapshots.map(({ SnapshotId = "" }) => [SnapshotId, true])),
      }),
      value: ({ ids }, { name }: Resource<Snapshot>) => (ids[name] ? [name] : []),
    }),
  },
});
