import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { efsAccessPoint } from "../../src/services/efs/access-point.ts";

export default defineRule({
  id: "efs-access-point-user-unset",
  title: "EFS access point takes the user that the client claims to be",
  severity: "medium",
  why: "NFS believes the client: whoever is root on a machine, or says so, reads and writes the files of every user.",
  fix: {
    text: "Make an access point that enforces a POSIX user, mount it in place of this one, and delete this one: the user cannot be changed.",
    cli: "aws efs create-access-point --file-system-id <file-system-id> --posix-user Uid=1000,Gid=1000 --root-directory Path=/<directory>",
    terraform:
      'resource "aws_efs_access_point" "<name>" {\n  file_system_id = "<file-system-id>"\n\n  posix_user {\n    uid = 1000\n    gid = 1000\n  }\n}',
    cloudformation:
      'Type: AWS::EFS::AccessPoint\nProperties:\n  FileSystemId: <file-system-id>\n  PosixUser:\n    Uid: "1000"\n    Gid: "1000"',
  },
  references: {
    fsbp: ["EFS.4"],
    wellArchitected: ["SEC03-BP02"],
    docs: [
      "https://docs.aws.amazon.com/efs/latest/ug/efs-access-points.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html#efs-4",
    ],
  },
  examples: { pass: "PosixUser is 1000:1000.", fail: "PosixUser is not set." },
  subject: efsAccessPoint.with(),
  check: ({ PosixUser, FileSystemId, Name }) =>
    PosixUser ? pass : fail("it enforces no POSIX user", { PosixUser: "not set", FileSystemId, Name }),
});
