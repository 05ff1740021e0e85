import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { fsxFileSystem, isMultiAz, unlessOf } from "../../src/services/fsx/file-system.ts";

export default defineRule({
  id: "fsx-openzfs-single-az",
  title: "FSx for OpenZFS file system stands in one availability zone only",
  severity: "medium",
  why: "When the zone fails, nobody reaches the files until it is back; when it is lost, what was written since the last backup is lost with it.",
  fix: {
    text: "The deployment type is chosen when a file system is made: make a Multi-AZ one from a backup of this one, in two subnets of different zones, and move the clients over.",
    cli: `aws fsx create-backup --file-system-id <file-system-id>
aws fsx create-file-system-from-backup --backup-id <backup-id> --subnet-ids <subnet-in-zone-a> <subnet-in-zone-b> --open-zfs-configuration DeploymentType=MULTI_AZ_1,PreferredSubnetId=<subnet-in-zone-a>,ThroughputCapacity=<megabytes-per-second>`,
    terraform: `resource "aws_fsx_openzfs_file_system" "<name>" {
  # …
  deployment_type     = "MULTI_AZ_1"
  subnet_ids          = [aws_subnet.<a>.id, aws_subnet.<b>.id]
  preferred_subnet_id = aws_subnet.<a>.id
}`,
    cloudformation: `<Name>:
  Type: AWS::FSx::FileSystem
  Properties:
    FileSystemType: OPENZFS
    SubnetIds: [<subnet-in-zone-a>, <subnet-in-zone-b>]
    OpenZFSConfiguration:
      DeploymentType: MULTI_AZ_1
      PreferredSubnetId: <subnet-in-zone-a>`,
  },
  references: {
    fsbp: ["FSx.3"],
    wellArchitected: ["REL10-BP01"],
    docs: [
      "https://docs.aws.amazon.com/fsx/latest/OpenZFSGuide/availability-durability.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/fsx-controls.html#fsx-3",
    ],
  },
  concerns: {
    cloudformation: "OpenZFSConfiguration.DeploymentType",
    terraform: ["aws_fsx_openzfs_file_system.deployment_type"],
  },
  examples: { pass: "The deployment type is MULTI_AZ_1.", fail: "The deployment type is SINGLE_AZ_2." },
  subject: fsxFileSystem.with(),
  check: (fileSystem) => {
    const otherwise = unlessOf("OPENZFS", fileSystem);
    if (otherwise) return skip(otherwise);
    const { OpenZFSConfiguration: { DeploymentType } = {}, SubnetIds = [] } = fileSystem;
    return isMultiAz(DeploymentType)
      ? pass
      : fail(
          `its deployment type is ${DeploymentType ?? "not told"}, its subnet ${SubnetIds.join(", ") || "not told"}`,
          {
            OpenZFSConfiguration: { DeploymentType },
            SubnetIds,
          },
        );
  },
});
