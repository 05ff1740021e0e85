import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { fsxFileSystem, unlessOf } from "../../src/services/fsx/file-system.ts";

export default defineRule({
  id: "fsx-lustre-tags-not-copied",
  title: "FSx for Lustre file system does not hand its tags to backups",
  severity: "low",
  why: "Permissions, cost reports and clean-up jobs that go by tags pass over its backups.",
  fix: {
    text: "It is chosen when a file system is made: tag the backups by hand or by a script, and choose it for the next file system, which can be made from a backup of this one.",
    cli: `aws fsx tag-resource --resource-arn <backup-arn> --tags Key=<key>,Value=<value>
aws fsx create-file-system-from-backup --backup-id <backup-id> --subnet-ids <subnet-id> --lustre-configuration CopyTagsToBackups=true`,
    terraform: `resource "aws_fsx_lustre_file_system" "<name>" {
  # …
  copy_tags_to_backups = true
}`,
    cloudformation: `<Name>:
  Type: AWS::FSx::FileSystem
  Properties:
    FileSystemType: LUSTRE
    LustreConfiguration:
      CopyTagsToBackups: true`,
  },
  references: {
    fsbp: ["FSx.2"],
    docs: [
      "https://docs.aws.amazon.com/fsx/latest/LustreGuide/using-backups-fsx.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/fsx-controls.html#fsx-2",
    ],
  },
  concerns: {
    cloudformation: "LustreConfiguration.CopyTagsToBackups",
    terraform: ["aws_fsx_lustre_file_system.copy_tags_to_backups"],
  },
  examples: { pass: "CopyTagsToBackups is true.", fail: "CopyTagsToBackups is false, which is the default." },
  subject: fsxFileSystem.with(),
  check: (fileSystem) => {
    const otherwise = unlessOf("LUSTRE", fileSystem);
    if (otherwise) return skip(otherwise);
    const { DeploymentType, CopyTagsToBackups = false, linked } = fileSystem.LustreConfiguration ?? {};
    if (CopyTagsToBackups) return pass;
    if (DeploymentType?.startsWith("SCRATCH_")) return skip("file systems for scratch data have no backups");
    if (linked) return skip("file systems that are linked to S3 have no backups");
    return fail("its tags are not copied to backups", { LustreConfiguration: { DeploymentType, CopyTagsToBackups } });
  },
});
