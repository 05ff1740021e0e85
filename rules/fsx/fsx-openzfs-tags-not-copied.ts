import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { fsxFileSystem, unlessOf } from "../../src/services/fsx/file-system.ts";

export default defineRule({
  id: "fsx-openzfs-tags-not-copied",
  title: "FSx for OpenZFS file system does not hand its tags to backups and volumes",
  severity: "low",
  why: "Permissions, cost reports and clean-up jobs that go by tags pass over its backups and volumes.",
  fix: {
    text: "Turn on the copying of tags to backups and to volumes. It holds for those made from then on; tag the others by hand.",
    cli: "aws fsx update-file-system --file-system-id <file-system-id> --open-zfs-configuration CopyTagsToBackups=true,CopyTagsToVolumes=true",
    terraform: `resource "aws_fsx_openzfs_file_system" "<name>" {
  # …
  copy_tags_to_backups = true
  copy_tags_to_volumes = true
}`,
    cloudformation: `<Name>:
  Type: AWS::FSx::FileSystem
  Properties:
    FileSystemType: OPENZFS
    OpenZFSConfiguration:
      CopyTagsToBackups: true
      CopyTagsToVolumes: true`,
  },
  references: {
    fsbp: ["FSx.1"],
    docs: [
      "https://docs.aws.amazon.com/fsx/latest/OpenZFSGuide/updating-file-system.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/fsx-controls.html#fsx-1",
    ],
  },
  concerns: {
    cloudformation: "OpenZFSConfiguration.CopyTagsToBackups",
    terraform: ["aws_fsx_openzfs_file_system.copy_tags_to_backups"],
  },
  examples: {
    pass: "CopyTagsToBackups and CopyTagsToVolumes are true.",
    fail: "CopyTagsToVolumes is false, which is the default.",
  },
  subject: fsxFileSystem.with(),
  check: (fileSystem) => {
    const otherwise = unlessOf("OPENZFS", fileSystem);
    if (otherwise) return skip(otherwise);
    const { CopyTagsToBackups = false, CopyTagsToVolumes = false } = fileSystem.OpenZFSConfiguration ?? {};
    const without = [...(CopyTagsToBackups ? [] : ["backups"]), ...(CopyTagsToVolumes ? [] : ["volumes"])];
    return without.length === 0
      ? pass
      : fail(`its tags are not copied to ${without.join(" and ")}`, { CopyTagsToBackups, CopyTagsToVolumes });
  },
});
