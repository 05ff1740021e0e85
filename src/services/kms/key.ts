import type { GetKeyRotationStatusResponse, KeyMetadata } from "@aws-sdk/client-kms";
import { details, kind, type Tags } from "../../model/index.ts";
import { kms } from "./service.ts";
import { awsManages, notRotatable } from "./judged.ts";

const byId = ({ KeyId }: KeyMetadata) => ({ KeyId });

/** KMS keys of the account, those that AWS services made in it included (see KeyManager). */
export const kmsKey = kind<KeyMetadata>()("AWS::KMS::Key", {
  list: kms("listKeys", {
    pageSize: 1000,
    value: ({ Keys = [] }) => Keys.flatMap(({ KeyId }) => KeyId ?? []),
  }),
  details: details(
    1,
    kms("describeKey", {
      input: ({ stubs: [KeyId] }: { readonly stubs: readonly string[] }) => ({ KeyId }),
      value: ({ KeyMetadata }) => (KeyMetadata ? [KeyMetadata] : []),
    }),
  ),
  identity: (k) => ({ arn: k.Arn, name: k.KeyId }),
  aspects: {
    /** Asked only of keys that KMS can rotate; it refuses the question for others. */
    rotation: kms("getKeyRotationStatus", {
      input: byId,
      known: (k) => (awsManages(k) || notRotatable(k) ? {} : undefined),
      value: ({
        KeyRotationEnabled,
        RotationPeriodInDays,
        NextRotationDate,
      }): Omit<GetKeyRotationStatusResponse, "KeyId"> => ({
        KeyRotationEnabled,
        RotationPeriodInDays,
        NextRotationDate,
      }),
    }),
    /** The key policy's JSON text; those of AWS-managed keys are AWS's own and are not asked for. */
    policy: kms("getKeyPolicy", {
      input: ({ KeyId }: KeyMetadata) => ({ KeyId, PolicyName: "default" }),
      known: (k) => (awsManages(k) ? {} : undefined),
      value: (out): { readonly Policy?: string | undefined } => ({ Policy: out.Policy }),
    }),
    tagging: kms("listResourceTags", {
      input: byId,
      // A key has at most 50 tags, which is what a page holds.
      known: (k) => (awsManages(k) ? {} : undefined),
      value: ({ Tags = [] }): Tags =>
        Object.fromEntries(Tags.map(({ TagKey = "", TagValue = "" }) => [TagKey, TagValue])),
    }),
  },
  tags: "tagging",
});
