import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { workspace } from "../../src/services/workspaces/workspace.ts";

export default defineRule({
  id: "workspaces-workspace-user-volume-unencrypted",
  title: "User volume of a WorkSpace is not encrypted",
  severity: "medium",
  why: "Documents and profiles of the person who works there, and every snapshot that WorkSpaces takes of them, lie on disks in the clear.",
  fix: {
    text: "Encryption is chosen when a WorkSpace is launched and never after: move the files out, launch a new one with both volumes encrypted, and remove the old.",
    cli: "aws workspaces create-workspaces --workspaces DirectoryId=<directory>,UserName=<user>,BundleId=<bundle>,RootVolumeEncryptionEnabled=true,UserVolumeEncryptionEnabled=true,VolumeEncryptionKey=<key-arn>",
    terraform: `resource "aws_workspaces_workspace" "<name>" {
  # …
  user_volume_encryption_enabled = true
  volume_encryption_key          = aws_kms_key.<name>.arn
}`,
    cloudformation: `<Name>:
  Type: AWS::WorkSpaces::Workspace
  Properties:
    UserVolumeEncryptionEnabled: true
    VolumeEncryptionKey: !GetAtt <Key>.Arn`,
  },
  references: {
    fsbp: ["WorkSpaces.1"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/workspaces/latest/adminguide/encrypt-workspaces.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/workspaces-controls.html#workspaces-1",
    ],
  },
  concerns: {
    cloudformation: "UserVolumeEncryptionEnabled",
    terraform: ["aws_workspaces_workspace.user_volume_encryption_enabled"],
  },
  examples: { pass: "Its user volume is encrypted.", fail: "Its user volume is not encrypted." },
  subject: workspace.with(),
  check: ({ UserVolumeEncryptionEnabled: encrypted, WorkspaceProperties, ErrorCode, UserName }) => {
    if (encrypted) return pass;
    if (ErrorCode) return skip("it could not be created");
    if (WorkspaceProperties?.UserVolumeSizeGib === 0) return skip("it has no user volume");
    return fail("its user volume is not encrypted", { UserVolumeEncryptionEnabled: encrypted ?? "not set", UserName });
  },
});
