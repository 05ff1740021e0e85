import { defineRule, fail, pass, z } from "../../src/rule/index.ts";
import { eksCluster } from "../../src/services/eks/cluster.ts";
import { minorsBehind } from "../../src/services/eks/version.ts";

/** From this version on EKS encrypts all that the API server keeps, with a key of AWS's where none is given. */
const ENCRYPTED_SINCE = "1.28";

export default defineRule({
  id: "eks-cluster-secrets-unencrypted",
  title: "EKS cluster keeps Kubernetes secrets without encrypting them under a key",
  severity: "medium",
  why: "Only the encryption of the disk protects passwords and tokens in etcd and its backups; no key can be taken away from who should not read them.",
  fix: {
    text: "Upgrade to Kubernetes 1.28 or later, which encrypts them with a key of AWS's, or give the cluster a KMS key of your own, also afterwards. It cannot be taken back, and a cluster whose key is deleted is lost.",
    cli: `aws eks associate-encryption-config --cluster-name <cluster> --encryption-config '[{"resources":["secrets"],"provider":{"keyArn":"<key-arn>"}}]'`,
    terraform: `resource "aws_eks_cluster" "<name>" {
  # …
  encryption_config {
    resources = ["secrets"]
    provider {
      key_arn = aws_kms_key.<name>.arn
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::EKS::Cluster
  Properties:
    EncryptionConfig:
      - Resources: [secrets]
        Provider:
          KeyArn: !GetAtt <Key>.Arn`,
  },
  references: {
    fsbp: ["EKS.3"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/eks/latest/userguide/envelope-encryption.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/eks-controls.html#eks-3",
    ],
  },
  examples: {
    pass: "The cluster runs 1.28 or later, or has a KMS key for its secrets.",
    fail: "The cluster runs 1.27 and has no encryption configuration.",
  },
  options: z.object({
    ownKey: z
      ._default(z.boolean(), false)
      .check(z.describe("Whether a KMS key of one's own is demanded where EKS encrypts with AWS's")),
  }),
  subject: eksCluster.with(),
  check: ({ version, encryptionConfig = [] }, { options: { ownKey } }) => {
    if (encryptionConfig.some(({ resources = [], provider }) => resources.includes("secrets") && provider?.keyArn))
      return pass;
    const byDefault = version !== undefined && minorsBehind(version, ENCRYPTED_SINCE) <= 0;
    const evidence = { version, encryptionConfig };
    if (!byDefault)
      return fail(`no KMS key encrypts its secrets (Kubernetes ${version ?? "of no known version"})`, evidence);
    return ownKey ? fail("its secrets are encrypted with a key of AWS's, not with one of your own", evidence) : pass;
  },
});
