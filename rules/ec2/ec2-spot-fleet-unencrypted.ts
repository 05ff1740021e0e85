import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { accountRegion } from "../../src/services/account/region.ts";
import { encrypts, mappedVolumes } from "../../src/services/ec2/ebs-mappings.ts";
import { snapshot } from "../../src/services/ec2/snapshot.ts";
import { spotFleet } from "../../src/services/ec2/spot-fleet.ts";

export default defineRule({
  id: "ec2-spot-fleet-unencrypted",
  title: "Spot Fleet makes volumes that are not encrypted",
  severity: "medium",
  why: "Every instance of the fleet gets disks in the clear, whose snapshots are in the clear as well.",
  fix: {
    text: "Turn on encryption by default in the region. A request cannot be changed: cancel it and make another one whose launch parameters encrypt the volumes, best by a launch template.",
    cli: "aws ec2 enable-ebs-encryption-by-default",
    terraform: `resource "aws_spot_fleet_request" "<name>" {
  # …
  launch_specification {
    ami           = "<image-id>"
    instance_type = "<type>"
    root_block_device {
      encrypted = true
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::SpotFleet
  Properties:
    SpotFleetRequestConfigData:
      LaunchSpecifications:
        - ImageId: <image-id>
          BlockDeviceMappings:
            - DeviceName: /dev/xvda
              Ebs:
                Encrypted: true`,
  },
  references: {
    fsbp: ["EC2.173"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/work-with-spot-fleets.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-173",
    ],
  },
  examples: {
    pass: "The launch parameters map every volume with Encrypted: true, or the region encrypts all by default.",
    fail: "The launch parameters map a volume with Encrypted: false.",
  },
  subject: spotFleet.with(),
  context: { regions: accountRegion.with("ebsEncryptionByDefault"), snapshots: snapshot.with() },
  check: ({ SpotFleetRequestConfig: config, account }, { regions, snapshots }) => {
    const specifications = config?.LaunchSpecifications ?? [];
    if (specifications.length === 0) return skip("it launches by a launch template, which is judged by itself");
    const volumes = specifications.flatMap(({ BlockDeviceMappings }) => mappedVolumes(BlockDeviceMappings));
    if (volumes.length === 0) return skip("it maps no volumes: its image decides");
    if (volumes.every(({ Ebs }) => Ebs.Encrypted)) return pass;
    if (regions.get(account)?.ebsEncryptionByDefault) return pass;
    const open = volumes.filter((one) => encrypts(one, snapshots) === false);
    const devices = [...new Set(open.map(({ DeviceName }) => DeviceName))].join(", ");
    if (open.length > 0)
      return fail(`its launch parameters make ${devices} without encryption`, {
        BlockDeviceMappings: open,
        EbsEncryptionByDefault: false,
      });
    const left = volumes.filter((one) => encrypts(one, snapshots) === undefined).map(({ DeviceName }) => DeviceName);
    return left.length === 0
      ? pass
      : skip(`it does not say whether ${left.join(", ")} is encrypted: its image decides`);
  },
});
