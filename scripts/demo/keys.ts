import type { KeyMetadata, KMS } from "@aws-sdk/client-kms";
import { ACCOUNT, answers, arn, atHome, daysAgo, HOME } from "./world.ts";

const key = (n: number, also: Partial<KeyMetadata>): KeyMetadata => ({
  KeyId: `0a1b2c3d-0000-4000-8000-00000000000${n}`,
  Arn: arn("kms", `key/0a1b2c3d-0000-4000-8000-00000000000${n}`),
  AWSAccountId: ACCOUNT,
  CreationDate: daysAgo(900),
  Enabled: true,
  KeyState: "Enabled",
  KeyManager: "CUSTOMER",
  KeySpec: "SYMMETRIC_DEFAULT",
  KeyUsage: "ENCRYPT_DECRYPT",
  Origin: "AWS_KMS",
  MultiRegion: false,
  ...also,
});

// The key of the old search was thought to be unused; the partner's key was opened "for a day".
export const [shopKey, searchKey, partnerKey] = [
  key(1, { Description: "shop data" }),
  key(2, { Description: "old search", Enabled: false, KeyState: "PendingDeletion", DeletionDate: daysAgo(-6) }),
  key(3, { Description: "partner feed" }),
];
const keys = [shopKey, searchKey, partnerKey, key(4, { KeyManager: "AWS", Description: "Default key for EBS" })];
const aliases = ["shop-data", "search", "partner-feed", "aws/ebs"];

const owner = {
  Sid: "Owner",
  Effect: "Allow",
  Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
  Action: "kms:*",
  Resource: "*",
};
const partner = {
  Sid: "Partner",
  Effect: "Allow",
  Principal: { AWS: "*" },
  Action: ["kms:Decrypt", "kms:DescribeKey"],
  Resource: "*",
  Condition: { StringEquals: { "kms:ViaService": `s3.${HOME}.amazonaws.com` } },
};

export const kms = answers<KMS>("kms", {
  listKeys: (_, region) => ({ Keys: atHome(region, keys).map(({ KeyId, Arn }) => ({ KeyId, KeyArn: Arn })) }),
  describeKey: ({ KeyId }) => ({ KeyMetadata: keys.find((one) => one.KeyId === KeyId) }),
  listAliases: (_, region) => ({
    Aliases: atHome(region, aliases).map((name, i) => ({
      AliasName: `alias/${name}`,
      AliasArn: arn("kms", `alias/${name}`),
      TargetKeyId: keys[i]!.KeyId,
    })),
  }),
  getKeyRotationStatus: ({ KeyId }) =>
    KeyId === shopKey.KeyId ? { KeyRotationEnabled: true, RotationPeriodInDays: 365 } : { KeyRotationEnabled: false },
  getKeyPolicy: ({ KeyId }) => ({
    PolicyName: "default",
    Policy: JSON.stringify({
      Version: "2012-10-17",
      Statement: KeyId === partnerKey.KeyId ? [owner, partner] : [owner],
    }),
  }),
  listResourceTags: () => ({ Tags: [], Truncated: false }),
});
