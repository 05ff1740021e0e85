import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { emrSecurityConfiguration } from "../../src/services/emr/security-configuration.ts";

export default defineRule({
  id: "emr-security-configuration-unencrypted",
  title: "EMR security configuration leaves data at rest unencrypted",
  severity: "medium",
  why: "What clusters with it write to S3 and to their disks lies there without a key that you hold and can take away.",
  fix: {
    text: "A security configuration cannot be changed: make one that encrypts what EMR writes to S3 and to local disks, launch the clusters with it, and delete this one. The clusters' instance profile must be allowed to use the keys.",
    cli: `aws emr create-security-configuration --name <configuration> --security-configuration '{"EncryptionConfiguration":{"EnableInTransitEncryption":false,"EnableAtRestEncryption":true,"AtRestEncryptionConfiguration":{"S3EncryptionConfiguration":{"EncryptionMode":"SSE-KMS","AwsKmsKey":"<key-arn>"},"LocalDiskEncryptionConfiguration":{"EncryptionKeyProviderType":"AwsKms","AwsKmsKey":"<key-arn>","EnableEbsEncryption":true}}}}'
aws emr delete-security-configuration --name <old-configuration>`,
    terraform: `resource "aws_emr_security_configuration" "<name>" {
  configuration = jsonencode({
    EncryptionConfiguration = {
      EnableInTransitEncryption = false
      EnableAtRestEncryption    = true
      AtRestEncryptionConfiguration = {
        S3EncryptionConfiguration = { EncryptionMode = "SSE-KMS", AwsKmsKey = aws_kms_key.<name>.arn }
        LocalDiskEncryptionConfiguration = {
          EncryptionKeyProviderType = "AwsKms"
          AwsKmsKey                 = aws_kms_key.<name>.arn
          EnableEbsEncryption       = true
        }
      }
    }
  })
}`,
    cloudformation: `<Name>:
  Type: AWS::EMR::SecurityConfiguration
  Properties:
    SecurityConfiguration:
      EncryptionConfiguration:
        EnableInTransitEncryption: false
        EnableAtRestEncryption: true
        AtRestEncryptionConfiguration:
          S3EncryptionConfiguration:
            EncryptionMode: SSE-KMS
            AwsKmsKey: <key-arn>
          LocalDiskEncryptionConfiguration:
            EncryptionKeyProviderType: AwsKms
            AwsKmsKey: <key-arn>
            EnableEbsEncryption: true`,
  },
  references: {
    fsbp: ["EMR.3"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-create-security-configuration.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/emr-controls.html#emr-3",
    ],
  },
  concerns: {
    cloudformation: "SecurityConfiguration",
    terraform: ["aws_emr_security_configuration.configuration"],
  },
  examples: {
    pass: "EnableAtRestEncryption is true.",
    fail: "EnableAtRestEncryption is false, or there is no EncryptionConfiguration.",
  },
  subject: emrSecurityConfiguration.with("encryption"),
  check: ({ encryption: { EnableAtRestEncryption } }) =>
    EnableAtRestEncryption
      ? pass
      : fail("clusters with it do not encrypt what they write to S3 and to disks", { EnableAtRestEncryption }),
});
