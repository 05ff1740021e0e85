import type { EFS } from "@aws-sdk/client-efs";
import { formatArn } from "../../aws/arn.ts";
import { type Scope, service } from "../../model/index.ts";

export const efs = service<EFS>("efs", { iam: "elasticfilesystem" });

/** The most that EFS lists give in a page. */
export const EFS_PAGE = 100;

/** Mount targets are answered without an ARN, and file systems and access points may be. */
export function efsArn({ partition, region, account }: Scope, type: string, id: string | undefined) {
  return id && formatArn({ partition, service: "elasticfilesystem", region, account, resource: `${type}/${id}` });
}

/** For what is on its way out: it is left out of every list. */
export const isGoing = ({ LifeCycleState }: { readonly LifeCycleState?: string | undefined }): boolean =>
  LifeCycleState === "deleting" || LifeCycleState === "deleted";
