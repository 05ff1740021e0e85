import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { redshiftCluster } from "../../src/services/redshift/cluster.ts";

export default defineRule({
  id: "redshift-cluster-unencrypted",
  title: "Redshift cluster stores its data unencrypted",
  severity: "high",
  why: "Data and snapshots lie in the clear: no key can be withheld from who gets hold of them, and whoever may restore a snapshot reads it all.",
  fix: {
    text: "Turn encryption on; Redshift moves the data in the background, and the cluster may be read only for some time. Its earlier snapshots stay as they are: delete them when new ones exist.",
    cli: "aws redshift modify-cluster --cluster-identifier <cluster> --encrypted --kms-key-id <key-id>",
    terraform: `resource "aws_redshift_cluster" "<name>" {
  # …
  encrypted  = true
  kms_key_id = aws_kms_key.<name>.arn
}`,
    cloudformation: `<Name>:
  Type: AWS::Redshift::Cluster
  Properties:
    Encrypted: true
    KmsKeyId: !Ref <Key>`,
  },
  references: {
    fsbp: ["Redshift.10"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-db-encryption.html",
      "https://docs.aws.amazon.com/redshift/latest/mgmt/changing-cluster-encryption.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-10",
    ],
  },
  examples: { pass: "Encrypted is true.", fail: "Encrypted is false." },
  subject: redshiftCluster.with(),
  check: ({ Encrypted, PendingModifiedValues }) => {
    if (Encrypted) return pass;
    const kind = PendingModifiedValues?.EncryptionType;
    const ordered = kind && kind.toUpperCase() !== "NONE" ? `; ${kind} is ordered but not yet in force` : "";
    return fail(`its data is not encrypted${ordered}`, { Encrypted: false, EncryptionType: kind });
  },
});
