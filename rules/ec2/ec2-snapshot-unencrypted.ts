import { dayOf } from "../../src/aws/age.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { snapshot } from "../../src/services/ec2/snapshot.ts";

export default defineRule({
  id: "ec2-snapshot-unencrypted",
  title: "EBS snapshot is not encrypted",
  severity: "medium",
  why: "It can be shared with any account, or with everyone, by one call, and no key stands in the way of whoever gets it.",
  fix: {
    text: "Copy the snapshot with encryption, move what uses it (images, launch templates) to the copy, and delete it. Encrypt its volume too, or the next snapshot is open again.",
    cli: "aws ec2 copy-snapshot --source-region <region> --source-snapshot-id <snapshot-id> --encrypted --kms-key-id <key-arn>\naws ec2 delete-snapshot --snapshot-id <snapshot-id>",
    terraform: `resource "aws_ebs_snapshot_copy" "<name>" {
  source_snapshot_id = "<snapshot-id>"
  source_region      = "<region>"
  encrypted          = true
  kms_key_id         = "<key-arn>"
}`,
  },
  references: {
    wellArchitected: ["SEC08-BP02"],
    docs: ["https://docs.aws.amazon.com/ebs/latest/userguide/ebs-copy-snapshot.html"],
  },
  examples: { pass: "Encrypted is true.", fail: "A snapshot of an unencrypted volume." },
  subject: snapshot.with(),
  check: ({ Encrypted, VolumeId, StartTime, VolumeSize }) => {
    if (Encrypted) return pass;
    const of = StartTime ? ` of ${dayOf(StartTime)}` : "";
    return fail(`the ${VolumeSize} GiB of ${VolumeId}${of} are kept unencrypted`, {
      Encrypted: false,
      VolumeId,
      StartTime,
    });
  },
});
