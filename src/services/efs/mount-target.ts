import type { FileSystemDescription, MountTargetDescription } from "@aws-sdk/client-efs";
import { each, kind } from "../../model/index.ts";
import { efsFileSystem } from "./file-system.ts";
import { efs, EFS_PAGE, efsArn, isGoing } from "./service.ts";

/** Where VPCs reach file systems, one per zone. EFS lists them by file system only. */
export const efsMountTarget = kind<MountTargetDescription>()("AWS::EFS::MountTarget", {
  list: each(
    efsFileSystem,
    efs("describeMountTargets", {
      input: ({ FileSystemId }: FileSystemDescription) => ({ FileSystemId }),
      pageSize: EFS_PAGE,
      known: ({ NumberOfMountTargets }) => (NumberOfMountTargets === 0 ? [] : undefined),
      value: ({ MountTargets = [] }) => MountTargets.filter((one) => !isGoing(one)),
    }),
  ),
  identity: (m, scope) => ({ arn: efsArn(scope, "mount-target", m.MountTargetId), name: m.MountTargetId }),
});
