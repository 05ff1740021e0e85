import type { Redshift } from "@aws-sdk/client-redshift";
import { formatArn } from "../../aws/arn.ts";
import { type Scope, service } from "../../model/index.ts";

export const redshift = service<Redshift>("redshift");

/** The most that Redshift's lists give in a page. */
export const REDSHIFT_PAGE = 100;

/** The lists of Redshift answer no ARNs. */
export function redshiftArn({ partition, region, account }: Scope, resource: string): string {
  return formatArn({ partition, service: "redshift", region, account, resource });
}
