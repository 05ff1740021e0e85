import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { emrSecurityConfiguration } from "../../src/services/emr/security-configuration.ts";

export default defineRule({
  id: "emr-security-configuration-plaintext",
  title: "EMR security configuration leaves data in transit unencrypted",
  severity: "medium",
  why: "The data that the nodes of a cluster with it exchange, shuffles of Spark and Hadoop among them, can be read in the network.",
  fix: {
    text: "A security configuration cannot be changed: make one with encryption in transit, for which you put the nodes' certificates (a ZIP file of PEM files) into S3, launch the clusters with it, and delete this one.",
    cli: `aws emr create-security-configuration --name <configuration> --security-configuration '{"EncryptionConfiguration":{"EnableAtRestEncryption":false,"EnableInTransitEncryption":true,"InTransitEncryptionConfiguration":{"TLSCertificateConfiguration":{"CertificateProviderType":"PEM","S3Object":"s3://<bucket>/<certificates>.zip"}}}}'
aws emr delete-security-configuration --name <old-configuration>`,
    terraform: `resource "aws_emr_security_configuration" "<name>" {
  configuration = jsonencode({
    EncryptionConfiguration = {
      EnableAtRestEncryption    = false
      EnableInTransitEncryption = true
      InTransitEncryptionConfiguration = {
        TLSCertificateConfiguration = {
          CertificateProviderType = "PEM"
          S3Object                = "s3://<bucket>/<certificates>.zip"
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
        EnableAtRestEncryption: false
        EnableInTransitEncryption: true
        InTransitEncryptionConfiguration:
          TLSCertificateConfiguration:
            CertificateProviderType: PEM
            S3Object: s3://<bucket>/<certificates>.zip`,
  },
  references: {
    fsbp: ["EMR.4"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-encryption-enable.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/emr-controls.html#emr-4",
    ],
  },
  concerns: {
    cloudformation: "SecurityConfiguration",
    terraform: ["aws_emr_security_configuration.configuration"],
  },
  examples: {
    pass: "EnableInTransitEncryption is true.",
    fail: "EnableInTransitEncryption is false, or there is no EncryptionConfiguration.",
  },
  subject: emrSecurityConfiguration.with("encryption"),
  check: ({ encryption: { EnableInTransitEncryption } }) =>
    EnableInTransitEncryption
      ? pass
      : fail("nodes of clusters with it talk to each other without TLS", { EnableInTransitEncryption }),
});
