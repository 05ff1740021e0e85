import type { RDS } from "@aws-sdk/client-rds";
import { service } from "../../model/index.ts";

export const rds = service<RDS>("rds");

/** The most that RDS lists give in a page. */
export const RDS_PAGE = 100;

/** AWS answers asterisks for a password that waits to be changed; what answers in its place may not. */
export function withoutPassword<
  T extends { PendingModifiedValues?: { MasterUserPassword?: string | undefined } | undefined },
>(item: T): T {
  if (item.PendingModifiedValues?.MasterUserPassword === undefined) return item;
  return { ...item, PendingModifiedValues: { ...item.PendingModifiedValues, MasterUserPassword: "****" } };
}
