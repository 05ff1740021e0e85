import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { workspace } from "../../src/services/workspaces/workspace.ts";

export default defineRule({
  id: "workspaces-workspace-root-volume-unencrypted",
  title: "Root volume of a WorkSpace is not encrypted",
  severity: "medium",
  why: "Caches, temporary files and keys that programs keep on the system's volume, and every snapshot that WorkSpaces takes of it, lie on disks in the clear.",
  fix: {
    text: "Encryption is chosen when a WorkSpace is launched and never after: move the files out, launch a new one with both volumes encrypted, and remove the old.",
    cli: "aws workspaces create-workspaces --workspaces DirectoryId=<directory>,UserName=<user>,BundleId=<bundle>,RootVolumeEncryptionEnabled=true,UserVolumeEncryptionEnabled=true,VolumeEncryptionKey=<key-arn>",
    terraform: `resource "aws_workspaces_workspace" "<name>" {
  # …
  root_volume_encryption_enabled = true
  volume_encryption_key          = aws_kms_key.<name>.arn
}`,
    cloudformation: `<Name>:
  Type: AWS::WorkSpaces::Workspace
  Properties:
    RootVolumeEncryptionEnabled: true
    VolumeEncryptionKey: !GetAtt <Key>.Arn`,
  },
  references: {
    fsbp: ["WorkSpaces.2"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/workspaces/latest/adminguide/encrypt-workspaces.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/workspaces-controls.html#workspaces-2",
    ],
  },
  concerns: {
    cloudformation: "RootVolumeEncryptionEnabled",
    terraform: ["aws_workspaces_workspace.root_volume_encryption_enabled"],
  },
  examples: { pass: "Its root volume is encrypted.", fail: "Its root volume is not encrypted." },
  subject: workspace.with(),
  check: ({ RootVolumeEncryptionEnabled: encrypted, ErrorCode, UserName }) => {
    if (encrypted) return pass;
    if (ErrorCode) return skip("it could not be created");
    return fail("its root volume is not encrypted", { RootVolumeEncryptionEnabled: encrypted ?? "not set", UserName });
  },
});
