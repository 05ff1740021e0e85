import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { accountRegion } from "../../src/services/account/region.ts";
import { encrypts, mappedVolumes } from "../../src/services/ec2/ebs-mappings.ts";
import { launchTemplate } from "../../src/services/ec2/launch-template.ts";
import { snapshot } from "../../src/services/ec2/snapshot.ts";

export default defineRule({
  id: "ec2-launch-template-volumes-unencrypted",
  title: "Launch template makes volumes that are not encrypted",
  severity: "medium",
  why: "Every instance started from it gets disks in the clear, whose snapshots are in the clear as well.",
  fix: {
    text: "Make a version that maps the volumes with encryption and make it the default, and turn on encryption by default in the region.",
    cli: `aws ec2 create-launch-template-version --launch-template-id <template-id> --source-version <version> --launch-template-data '{"BlockDeviceMappings":[{"DeviceName":"/dev/xvda","Ebs":{"Encrypted":true}}]}'
aws ec2 modify-launch-template --launch-template-id <template-id> --default-version <new-version>`,
    terraform: `resource "aws_launch_template" "<name>" {
  # …
  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      encrypted = true
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::LaunchTemplate
  Properties:
    LaunchTemplateData:
      BlockDeviceMappings:
        - DeviceName: /dev/xvda
          Ebs:
            Encrypted: true`,
  },
  references: {
    fsbp: ["EC2.181"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-181",
    ],
  },
  examples: {
    pass: "The default version maps its volumes with Encrypted: true, or the region encrypts all by default.",
    fail: "The default version maps a volume with Encrypted: false.",
  },
  subject: launchTemplate.with("versions"),
  context: { regions: accountRegion.with("ebsEncryptionByDefault"), snapshots: snapshot.with() },
  check: (template, { regions, snapshots }) => {
    const version = template.versions.find(({ DefaultVersion }) => DefaultVersion);
    const volumes = mappedVolumes(version?.LaunchTemplateData.BlockDeviceMappings);
    if (!version || volumes.length === 0) return skip("it maps no volumes: its image decides");
    if (volumes.every(({ Ebs }) => Ebs.Encrypted)) return pass;
    if (regions.get(template.account)?.ebsEncryptionByDefault) return pass;
    const open = volumes.filter((one) => encrypts(one, snapshots) === false);
    const devices = open.map(({ DeviceName }) => DeviceName).join(", ");
    if (open.length > 0)
      return fail(`its default version ${version.VersionNumber} makes ${devices} without encryption`, {
        VersionNumber: version.VersionNumber,
        BlockDeviceMappings: open,
        EbsEncryptionByDefault: false,
      });
    const left = volumes.filter((one) => encrypts(one, snapshots) === undefined).map(({ DeviceName }) => DeviceName);
    return left.length === 0
      ? pass
      : skip(`it does not say whether ${left.join(", ")} is encrypted: its image decides`);
  },
});
