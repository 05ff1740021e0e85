import type { KeyMetadata } from "@aws-sdk/client-kms";

/** Why a key is nobody's business here: an AWS service made it, and AWS alone rotates it and writes its policy. */
export function awsManages({ KeyManager }: KeyMetadata): string | undefined {
  return KeyManager === "AWS" ? "AWS manages this key" : undefined;
}

/**
 * Why KMS cannot rotate a key by itself.
 * https://docs.aws.amazon.com/kms/latest/developerguide/rotating-keys-enable.html
 */
export function notRotatable(key: KeyMetadata): string | undefined {
  const { KeySpec, Origin } = key;
  if (KeySpec !== undefined && KeySpec !== "SYMMETRIC_DEFAULT")
    return `KMS rotates only symmetric encryption keys; this one is ${KeySpec}`;
  if (Origin === "EXTERNAL") return "its key material was imported, which KMS does not rotate by itself";
  if (Origin === "AWS_CLOUDHSM") return "its key material is in a CloudHSM cluster, where KMS does not rotate it";
  if (Origin === "EXTERNAL_KEY_STORE") return "its key material is in an external key store, which rotates it itself";
  return undefined;
}

/** When a key that waits for its deletion will be gone; undefined when it does not wait. */
export function deletionOf(key: KeyMetadata): { readonly when: string } | undefined {
  const { KeyState, DeletionDate, PendingDeletionWindowInDays: days } = key;
  if (KeyState === "PendingDeletion")
    return {
      when: DeletionDate ? `on ${DeletionDate.toISOString().slice(0, 10)}` : "on a date that AWS does not tell",
    };
  if (KeyState === "PendingReplicaDeletion")
    return { when: days ? `${days} days after its last replica is gone` : "once its last replica is gone" };
  return undefined;
}

/** True for the copy of a multi-Region key whose primary lies in another region. */
export const isReplica = ({ MultiRegionConfiguration }: KeyMetadata): boolean =>
  MultiRegionConfiguration?.MultiRegionKeyType === "REPLICA";
