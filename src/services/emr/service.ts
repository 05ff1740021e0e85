import type { EMR } from "@aws-sdk/client-emr";
import { formatArn } from "../../aws/arn.ts";
import { type Scope, service } from "../../model/index.ts";

export const emr = service<EMR>("emr", { iam: "elasticmapreduce" });

/** EMR's ARNs, in its form also for what AWS gives none. */
export function emrArn({ partition, region, account }: Scope, resource: string): string {
  return formatArn({ partition, service: "elasticmapreduce", region, account, resource });
}
