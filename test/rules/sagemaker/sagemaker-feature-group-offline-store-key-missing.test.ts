import rule from "../../../rules/sagemaker/sagemaker-feature-group-offline-store-key-missing.ts";
import { denied, verdicts } from "../../verdicts.ts";

const group = (S3StorageConfig?: object) => ({
  FeatureGroupArn: "arn:aws:sagemaker:eu-west-1:111122223333:feature-group/customers",
  FeatureGroupName: "customers",
  FeatureGroupStatus: "Created",
  offlineStore: S3StorageConfig && { S3StorageConfig },
});
const S3Uri = "s3://shop-features/customers";
const KmsKeyId = "arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0000-4000-8000-000000000001";

verdicts(rule, {
  passes: { "a key": { subject: group({ S3Uri, KmsKeyId }) } },
  fails: {
    "no key": { subject: group({ S3Uri }), message: /s3:\/\/shop-features\/customers/, evidence: { KmsKeyId: null } },
  },
  skips: { "online only": { subject: group() } },
  unknowns: { "not described": { subject: denied(group({ S3Uri }), "offlineStore") } },
});
