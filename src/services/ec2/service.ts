import type { EC2 } from "@aws-sdk/client-ec2";
import { service, type Tags } from "../../model/index.ts";

export const ec2 = service<EC2>("ec2");

/** Most EC2 lists give up to this many in a page; a list without a page size has a smaller request quota. */
export const EC2_PAGE = 1000;

/** The tags of an EC2 (or RDS, ElastiCache …) item: a list of Key and Value. */
export function tagsOf(list: readonly { Key?: string | undefined; Value?: string | undefined }[] | undefined): Tags {
  return Object.fromEntries((list ?? []).map(({ Key = "", Value = "" }) => [Key, Value]));
}
