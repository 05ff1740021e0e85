import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { fsxFileSystem, isMultiAz, unlessOf } from "../../src/services/fsx/file-system.ts";

export default defineRule({
  id: "fsx-ontap-single-az",
  title: "FSx for NetApp ONTAP file system stands in one availability zone only",
  severity: "medium",
  why: "When the zone fails, nobody reaches the files until it is back; when it is lost, what was written since the last backup is lost with it.",
  fix: {
    text: "The deployment type is chosen when a file system is made: make a Multi-AZ one in two subnets of different zones, and move the volumes by SnapMirror or from their backups.",
    cli: `aws fsx create-file-system --file-system-type ONTAP --storage-capacity <gibibytes> --subnet-ids <subnet-in-zone-a> <subnet-in-zone-b> --ontap-configuration DeploymentType=MULTI_AZ_2,PreferredSubnetId=<subnet-in-zone-a>,ThroughputCapacityPerHAPair=<megabytes-per-second>
aws fsx create-volume-from-backup --backup-id <backup-id> --name <volume> --ontap-configuration StorageVirtualMachineId=<svm-id>,SizeInMegabytes=<size>`,
    terraform: `resource "aws_fsx_ontap_file_system" "<name>" {
  # …
  deployment_type     = "MULTI_AZ_2"
  subnet_ids          = [aws_subnet.<a>.id, aws_subnet.<b>.id]
  preferred_subnet_id = aws_subnet.<a>.id
}`,
    cloudformation: `<Name>:
  Type: AWS::FSx::FileSystem
  Properties:
    FileSystemType: ONTAP
    SubnetIds: [<subnet-in-zone-a>, <subnet-in-zone-b>]
    OntapConfiguration:
      DeploymentType: MULTI_AZ_2
      PreferredSubnetId: <subnet-in-zone-a>`,
  },
  references: {
    fsbp: ["FSx.4"],
    wellArchitected: ["REL10-BP01"],
    docs: [
      "https://docs.aws.amazon.com/fsx/latest/ONTAPGuide/high-availability-AZ.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/fsx-controls.html#fsx-4",
    ],
  },
  concerns: {
    cloudformation: "OntapConfiguration.DeploymentType",
    terraform: ["aws_fsx_ontap_file_system.deployment_type"],
  },
  examples: { pass: "The deployment type is MULTI_AZ_1 or MULTI_AZ_2.", fail: "The deployment type is SINGLE_AZ_2." },
  subject: fsxFileSystem.with(),
  check: (fileSystem) => {
    const otherwise = unlessOf("ONTAP", fileSystem);
    if (otherwise) return skip(otherwise);
    const { OntapConfiguration: { DeploymentType } = {}, SubnetIds = [] } = fileSystem;
    return isMultiAz(DeploymentType)
      ? pass
      : fail(
          `its deployment type is ${DeploymentType ?? "not told"}, its subnet ${SubnetIds.join(", ") || "not told"}`,
          {
            OntapConfiguration: { DeploymentType },
            SubnetIds,
          },
        );
  },
});
