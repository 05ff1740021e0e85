interface Storage {
  readonly StorageEncrypted?: boolean | undefined;
  readonly StorageEncryptionType?: string | undefined;
}

/** StorageEncrypted stays false where a key that AWS owns encrypts the storage (`sse-rds`), yet it is encrypted. */
export function isStorageEncrypted({ StorageEncrypted, StorageEncryptionType }: Storage): boolean {
  return StorageEncrypted === true || StorageEncryptionType?.startsWith("sse-") === true;
}
