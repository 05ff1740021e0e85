import type { RedshiftServerless, Tag } from "@aws-sdk/client-redshift-serverless";
import { service, type Tags } from "../../model/index.ts";

export const redshiftServerless = service<RedshiftServerless>("redshift-serverless");

/** The most that its lists give in a page. */
export const SERVERLESS_PAGE = 100;

/** Tags, which its lists do not bring. */
export const tagging = redshiftServerless("listTagsForResource", {
  input: ({ arn }: { readonly arn: string }) => ({ resourceArn: arn }),
  value: ({ tags = [] }): Tags => Object.fromEntries(tags.map(({ key = "", value = "" }: Tag) => [key, value])),
});
