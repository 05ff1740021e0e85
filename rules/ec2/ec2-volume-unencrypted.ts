import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { volume } from "../../src/services/ec2/volume.ts";

export default defineRule({
  id: "ec2-volume-unencrypted",
  title: "EBS volume is not encrypted",
  severity: "medium",
  why: "Its blocks, and every snapshot made of it, lie in the clear; a snapshot shared by mistake can be read by whoever gets it.",
  fix: {
    text: "A volume cannot be encrypted in place: make a snapshot, copy it with encryption, make a new volume of the copy and swap it in while the instance is stopped.",
    cli: "aws ec2 create-snapshot --volume-id <volume-id>\naws ec2 copy-snapshot --source-region <region> --source-snapshot-id <snapshot-id> --encrypted --kms-key-id <key-arn>\naws ec2 create-volume --availability-zone <zone> --snapshot-id <encrypted-snapshot-id>",
    terraform: `resource "aws_ebs_volume" "<name>" {
  availability_zone = "<zone>"
  size              = 100
  encrypted         = true
  kms_key_id        = "<key-arn>"
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::Volume
  Properties:
    AvailabilityZone: <zone>
    Size: 100
    Encrypted: true
    KmsKeyId: <key-arn>`,
  },
  references: {
    fsbp: ["EC2.3"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-3",
    ],
  },
  examples: { pass: "Encrypted is true.", fail: "A volume, in use or left over, whose Encrypted is false." },
  subject: volume.with(),
  check: ({ Encrypted, State, Attachments = [] }) => {
    if (Encrypted) return pass;
    const [first] = Attachments;
    const use = first?.InstanceId ? `attached to ${first.InstanceId} as ${first.Device}` : "attached to nothing";
    return fail(`the volume, ${use}, is not encrypted`, { Encrypted: false, State, InstanceId: first?.InstanceId });
  },
});
