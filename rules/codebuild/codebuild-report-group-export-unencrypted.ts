import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { reportGroup } from "../../src/services/codebuild/report-group.ts";

export default defineRule({
  id: "codebuild-report-group-export-unencrypted",
  title: "CodeBuild report group exports its raw data without encryption",
  severity: "medium",
  why: "Reports of tests show what fails and where, with the data that the tests ran on; the group gives up their encryption in the bucket.",
  fix: {
    text: "Let the exported data be encrypted, with a KMS key of your own where readers should be chosen by it.",
    cli: 'aws codebuild update-report-group --arn <report-group-arn> --export-config \'{"exportConfigType": "S3", "s3Destination": {"bucket": "<bucket>", "encryptionDisabled": false, "encryptionKey": "<key-arn>"}}\'',
    terraform: `resource "aws_codebuild_report_group" "<name>" {
  # …
  export_config {
    type = "S3"
    s3_destination {
      bucket              = aws_s3_bucket.<name>.id
      encryption_disabled = false
      encryption_key      = aws_kms_key.<name>.arn
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::CodeBuild::ReportGroup
  Properties:
    ExportConfig:
      ExportConfigType: S3
      S3Destination:
        Bucket: !Ref <Bucket>
        EncryptionDisabled: false
        EncryptionKey: !GetAtt <Key>.Arn`,
  },
  references: {
    fsbp: ["CodeBuild.7"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/codebuild/latest/APIReference/API_S3ReportExportConfig.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/codebuild-controls.html#codebuild-7",
    ],
  },
  concerns: {
    cloudformation: "ExportConfig.S3Destination.EncryptionDisabled",
    terraform: ["aws_codebuild_report_group.export_config"],
  },
  examples: {
    pass: "The raw data goes to S3, and encryptionDisabled is false.",
    fail: "The raw data goes to S3 with encryptionDisabled.",
  },
  subject: reportGroup.with(),
  check: ({ exportConfig }) => {
    const { exportConfigType, s3Destination } = exportConfig ?? {};
    if (exportConfigType !== "S3") return skip("its raw data is not exported");
    if (!s3Destination?.encryptionDisabled) return pass;
    const { bucket, path } = s3Destination;
    return fail(`raw data of its reports is exported to ${bucket} without encryption`, {
      ...{ bucket, ...(path && { path }), encryptionDisabled: true },
    });
  },
});
