import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { featureGroup } from "../../src/services/sagemaker/feature-group.ts";

export default defineRule({
  id: "sagemaker-feature-group-offline-store-key-missing",
  title: "SageMaker feature group names no KMS key for its offline store",
  severity: "medium",
  why: "The whole history of the features lies in S3 under a key that you cannot set conditions for or take away: whoever may read the bucket reads it.",
  fix: {
    text: "The key is chosen when a feature group is made and cannot be changed: make a new one that names a KMS key of yours, let its role use the key, and write the features anew.",
    cli: "aws sagemaker create-feature-group --cli-input-json file://<feature-group>.json --feature-group-name <new-group> --offline-store-config 'S3StorageConfig={S3Uri=s3://<bucket>/<prefix>,KmsKeyId=<key-arn>}'",
    terraform: `resource "aws_sagemaker_feature_group" "<name>" {
  # …
  offline_store_config {
    s3_storage_config {
      s3_uri     = "s3://<bucket>/<prefix>"
      kms_key_id = aws_kms_key.<name>.arn
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::SageMaker::FeatureGroup
  Properties:
    OfflineStoreConfig:
      S3StorageConfig:
        S3Uri: s3://<bucket>/<prefix>
        KmsKeyId: !GetAtt <Key>.Arn`,
  },
  references: {
    fsbp: ["SageMaker.17"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/sagemaker/latest/dg/feature-store-security.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html#sagemaker-17",
    ],
  },
  concerns: {
    cloudformation: "OfflineStoreConfig",
    terraform: ["aws_sagemaker_feature_group.offline_store_config"],
  },
  examples: {
    pass: "S3StorageConfig of the offline store names a KMS key.",
    fail: "The offline store has a place in S3, and no KmsKeyId.",
  },
  subject: featureGroup.with("offlineStore"),
  check: ({ offlineStore }) => {
    if (!offlineStore) return skip("it keeps no offline store");
    const { KmsKeyId, S3Uri } = offlineStore.S3StorageConfig ?? {};
    return KmsKeyId
      ? pass
      : fail(`no KMS key is named for what it keeps in ${S3Uri ?? "S3"}`, { KmsKeyId: null, S3Uri });
  },
});
