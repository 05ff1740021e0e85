import type { VolumeAttachment, VolumeState } from "@aws-sdk/client-ec2";
import { wholeAnswer } from "../../aws/whole-answer.ts";
import { from, kind, type Resource, type Tags } from "../../model/index.ts";
import { dynamodb } from "../dynamodb/service.ts";
import { dynamodbTable } from "../dynamodb/table.ts";
import { instance } from "../ec2/instance.ts";
import { tagsOf } from "../ec2/service.ts";
import { volume } from "../ec2/volume.ts";
import { efsFileSystem } from "../efs/file-system.ts";
import { dbCluster } from "../rds/db-cluster.ts";
import { clusterDecides, dbInstance, replicaSource } from "../rds/db-instance.ts";

interface Named {
  readonly arn: string;
  readonly name: string;
  readonly tags: Tags;
}

/** A volume, instance, database, table or file system, named as AWS Backup names it. */
export interface Candidate extends Named {
  /** AWS Backup's word for its type, as in the opt-in settings of a region. */
  readonly resourceType: "EC2" | "EBS" | "RDS" | "Aurora" | "DynamoDB" | "EFS";
  /** Why no backup of it is asked for: what it holds is backed up as something else. */
  readonly apart?: string | undefined;
  readonly State?: VolumeState | undefined;
  readonly Attachments?: VolumeAttachment[] | undefined;
}

/** What one kind gives; `more` is what its own fields say beyond the identity. */
const of = <T extends Named>(
  resourceType: Candidate["resourceType"] | ((one: T) => Candidate["resourceType"]),
  more: (one: T) => Partial<Candidate> = () => ({}),
) => {
  const type = typeof resourceType === "function" ? resourceType : () => resourceType;
  return (one: T): Candidate[] => {
    const { arn, name, tags } = one;
    return [{ arn, name, tags, resourceType: type(one), ...more(one) }];
  };
};

const replicaOf = (source: string | undefined) => source && `it is a read replica of ${source}, which is judged`;

/**
 * What AWS Backup can back up, as far as other kinds list it: no call of its own, save for the tags of tables. Buckets,
 * FSx, Storage Gateway, virtual machines and others are not among them.
 */
export const backupCandidate = kind<Candidate>()("AWS::Backup::ProtectableResource", {
  list: [
    from(
      volume,
      of("EBS", ({ State, Attachments }) => ({ State, Attachments })),
    ),
    from(
      instance,
      of("EC2", () => ({ apart: "its volumes are judged" })),
    ),
    from(
      dbInstance,
      of("RDS", (one) => ({ apart: clusterDecides(one) ?? replicaOf(replicaSource(one)) })),
    ),
    from(
      dbCluster,
      of(
        ({ Engine }) => (Engine?.startsWith("aurora") ? "Aurora" : "RDS"),
        (one) => ({ apart: replicaOf(one.ReplicationSourceIdentifier) }),
      ),
    ),
    from(dynamodbTable, of("DynamoDB")),
    from(
      efsFileSystem,
      of("EFS", () => ({ apart: "efs-file-system-not-in-backup-plan judges file systems" })),
    ),
  ],
  identity: ({ arn, name, tags }) => ({ arn, name, tags }),
  aspects: {
    tagging: dynamodb("listTagsOfResource", {
      input: ({ arn }: Resource<Candidate>) => ({ ResourceArn: arn }),
      known: ({ resourceType, tags }) => (resourceType === "DynamoDB" ? undefined : tags),
      admit: wholeAnswer,
      value: (out) => tagsOf(out.Tags),
    }),
  },
  tags: "tagging",
});
