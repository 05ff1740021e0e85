import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { efsAccessPoint } from "../../src/services/efs/access-point.ts";

export default defineRule({
  id: "efs-access-point-root-open",
  title: "EFS access point shows the whole file system",
  severity: "medium",
  why: "An application that mounts it sees, and may be able to change, the files of all others on the same file system.",
  fix: {
    text: "Make an access point that starts in a directory of the application's own, mount it in place of this one, and delete this one: the root directory cannot be changed.",
    cli: "aws efs create-access-point --file-system-id <file-system-id> --posix-user Uid=1000,Gid=1000 --root-directory 'Path=/<directory>,CreationInfo={OwnerUid=1000,OwnerGid=1000,Permissions=750}'",
    terraform:
      'resource "aws_efs_access_point" "<name>" {\n  file_system_id = "<file-system-id>"\n\n  root_directory {\n    path = "/<directory>"\n\n    creation_info {\n      owner_uid   = 1000\n      owner_gid   = 1000\n      permissions = "750"\n    }\n  }\n}',
    cloudformation:
      'Type: AWS::EFS::AccessPoint\nProperties:\n  FileSystemId: <file-system-id>\n  RootDirectory:\n    Path: /<directory>\n    CreationInfo:\n      OwnerUid: "1000"\n      OwnerGid: "1000"\n      Permissions: "750"',
  },
  references: {
    fsbp: ["EFS.3"],
    wellArchitected: ["SEC03-BP02"],
    docs: [
      "https://docs.aws.amazon.com/efs/latest/ug/efs-access-points.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html#efs-3",
    ],
  },
  examples: { pass: "The root directory is /exports.", fail: "The root directory is /, the default." },
  subject: efsAccessPoint.with(),
  check: ({ RootDirectory, FileSystemId, Name }) => {
    const { Path = "/" } = RootDirectory ?? {};
    return Path === "/"
      ? fail(`its root directory is that of the whole file system ${FileSystemId}`, { Path, FileSystemId, Name })
      : pass;
  },
});
