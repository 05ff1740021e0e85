import type { DBInstance } from "@aws-sdk/client-rds";
import { atLeast, engineFamily } from "./engine.ts";
import { isStorageEncrypted } from "./storage.ts";

/** The protections that a replica may share with its source, which is an instance or a Multi-AZ cluster. */
export interface Protected {
  readonly DeletionProtection?: boolean | undefined;
  readonly StorageEncrypted?: boolean | undefined;
  readonly StorageEncryptionType?: string | undefined;
  readonly BackupRetentionPeriod?: number | undefined;
  readonly MultiAZ?: boolean | undefined;
}

/**
 * What the source has and the replica lacks, as far as the engine lets a replica have it.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.Overview.Differences.html
 */
export function lacking(replica: DBInstance, source: Protected): { text: string; field: keyof Protected }[] {
  const { Engine, EngineVersion } = replica;
  const family = engineFamily(Engine);
  const mayBackUp = family !== "sqlserver" && (family !== "postgres" || atLeast(EngineVersion, "14.1"));
  const mayStandBy = family !== "sqlserver" && family !== "db2";
  const lacks = [
    {
      field: "DeletionProtection",
      text: "deletion protection",
      if: source.DeletionProtection && !replica.DeletionProtection,
    },
    { field: "StorageEncrypted", text: "encryption", if: isStorageEncrypted(source) && !isStorageEncrypted(replica) },
    {
      field: "BackupRetentionPeriod",
      text: "automatic backups",
      if: mayBackUp && !!source.BackupRetentionPeriod && !replica.BackupRetentionPeriod,
    },
    { field: "MultiAZ", text: "a standby in another zone", if: mayStandBy && source.MultiAZ && !replica.MultiAZ },
  ] as const;
  return lacks.filter((one) => one.if).map(({ field, text }) => ({ field, text }));
}
