const KeyId = "0a1b2c3d-0000-4000-8000-000000000001";
export const KEY_ARN = `arn:aws:kms:eu-west-1:111122223333:key/${KeyId}`;

/** A customer-managed symmetric key as DescribeKey answers it. */
export const key = {
  KeyId,
  Arn: KEY_ARN,
  AWSAccountId: "111122223333",
  Enabled: true,
  KeyState: "Enabled",
  KeyManager: "CUSTOMER",
  KeySpec: "SYMMETRIC_DEFAULT",
  KeyUsage: "ENCRYPT_DECRYPT",
  Origin: "AWS_KMS",
  MultiRegion: false,
};
export const awsManaged = { ...key, KeyManager: "AWS" };
export const doomed = {
  ...key,
  Enabled: false,
  KeyState: "PendingDeletion",
  DeletionDate: new Date("2026-07-01T00:00:00Z"),
};
const PRIMARY = "arn:aws:kms:us-east-1:111122223333:key/mrk-1";
export const replica = {
  MultiRegion: true,
  MultiRegionConfiguration: {
    MultiRegionKeyType: "REPLICA",
    PrimaryKey: { Arn: PRIMARY, Region: "us-east-1" },
    ReplicaKeys: [{ Arn: KEY_ARN, Region: "eu-west-1" }],
  },
};
