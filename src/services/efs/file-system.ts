import type { BackupPolicy, FileSystemDescription } from "@aws-sdk/client-efs";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { efs, EFS_PAGE, efsArn, isGoing } from "./service.ts";

/** EFS file systems of the account, without those being deleted. */
export const efsFileSystem = kind<FileSystemDescription>()("AWS::EFS::FileSystem", {
  list: efs("describeFileSystems", {
    pageSize: EFS_PAGE,
    value: ({ FileSystems = [] }) => FileSystems.filter((one) => !isGoing(one)),
  }),
  identity: (f, scope) => ({
    arn: f.FileSystemArn ?? efsArn(scope, "file-system", f.FileSystemId),
    name: f.FileSystemId,
    tags: tagsOf(f.Tags),
  }),
  aspects: {
    /** Automatic backups by AWS Backup's own plan for EFS. */
    backupPolicy: efs("describeBackupPolicy", {
      input: ({ FileSystemId }: FileSystemDescription) => ({ FileSystemId }),
      value: (out): BackupPolicy["Status"] => out.BackupPolicy?.Status,
      absent: { errors: ["PolicyNotFound"], value: "DISABLED" },
    }),
  },
});

/** Why a file system's backups are not judged: it is the read-only copy of another, which is backed up itself. */
export function replicates({ FileSystemProtection }: FileSystemDescription): string | undefined {
  return FileSystemProtection?.ReplicationOverwriteProtection === "REPLICATING"
    ? "it is the read-only destination of a replication; what it holds is backed up at the source"
    : undefined;
}
