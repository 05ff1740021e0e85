import type { EC2 } from "@aws-sdk/client-ec2";
import { formatArn } from "../../aws/arn.ts";
import { type Scope, service, type Tags } from "../../model/index.ts";

export const ec2 = service<EC2>("ec2");

/** Most EC2 lists give up to this many in a page; a list without a page size has a smaller request quota. */
export const EC2_PAGE = 1000;

/** What route tables and prefix lists give at most. */
export const EC2_SMALL_PAGE = 100;

/**
 * Shows what AWS services manage in the account, such as the servers of EKS Auto Mode, in lists that leave it out where
 * the account's setting says `hidden`. It runs, and holds addresses and data, all the same.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ManagedResourceVisibilitySettings.html
 */
export const HIDDEN_TOO = { IncludeManagedResources: true } as const;

/** The tags of an EC2 (or RDS, ElastiCache …) item: a list of Key and Value. */
export function tagsOf(list: readonly { Key?: string | undefined; Value?: string | undefined }[] | undefined): Tags {
  return Object.fromEntries((list ?? []).map(({ Key = "", Value = "" }) => [Key, Value]));
}

/** EC2 answers few ARNs. A shared subnet's ARN names the account that owns it. */
export function ec2Arn(
  { partition, region, account }: Scope,
  type: string,
  id: string | undefined,
  owner: string | undefined = account,
): string | undefined {
  return id && formatArn({ partition, service: "ec2", region, account: owner, resource: `${type}/${id}` });
}
