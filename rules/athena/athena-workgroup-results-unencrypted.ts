import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { hasManagedResults, notInUse, workGroup } from "../../src/services/athena/work-group.ts";

export default defineRule({
  id: "athena-workgroup-results-unencrypted",
  title: "Athena workgroup asks for no encryption of its query results",
  severity: "medium",
  why: "Results are copies of the data that was queried. S3 then encrypts them only with keys of its own, which nobody can withhold or watch, so whoever may read the bucket reads them.",
  fix: {
    text: "Set encryption with a KMS key for the results, and enforce the workgroup's settings so that no client leaves it out. Or let Athena manage the results itself, which encrypts them always.",
    cli: "aws athena update-work-group --work-group <workgroup> --configuration-updates 'ResultConfigurationUpdates={EncryptionConfiguration={EncryptionOption=SSE_KMS,KmsKey=<key-arn>}}'",
    terraform: `resource "aws_athena_workgroup" "<name>" {
  # …
  configuration {
    result_configuration {
      output_location = "s3://<bucket>/<prefix>/"
      encryption_configuration {
        encryption_option = "SSE_KMS"
        kms_key_arn       = aws_kms_key.<name>.arn
      }
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::Athena::WorkGroup
  Properties:
    Name: <workgroup>
    WorkGroupConfiguration:
      ResultConfiguration:
        OutputLocation: s3://<bucket>/<prefix>/
        EncryptionConfiguration:
          EncryptionOption: SSE_KMS
          KmsKey: !GetAtt <Key>.Arn`,
  },
  references: {
    fsbp: ["Athena.1"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/athena/latest/ug/encrypting-query-results-stored-in-s3.html",
      "https://docs.aws.amazon.com/athena/latest/ug/managed-results.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/athena-controls.html#athena-1",
    ],
  },
  examples: {
    pass: "Results are encrypted with a KMS key (SSE_KMS), or Athena manages them itself.",
    fail: "The workgroup names a bucket for results and no encryption.",
  },
  subject: workGroup.with("used"),
  check: (w) => {
    const { OutputLocation, EncryptionConfiguration } = w.Configuration?.ResultConfiguration ?? {};
    if (EncryptionConfiguration?.EncryptionOption || hasManagedResults(w)) return pass;
    const idle = notInUse(w);
    if (idle) return skip(idle);
    const where = OutputLocation ? `results in ${OutputLocation} are` : "results are";
    return fail(`${where} written without a setting for encryption`, { OutputLocation });
  },
});
