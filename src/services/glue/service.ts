import type { Glue } from "@aws-sdk/client-glue";
import { formatArn } from "../../aws/arn.ts";
import { type Scope, service } from "../../model/index.ts";

export const glue = service<Glue>("glue");

/** The most that lists of jobs, connections, transforms and security configurations give in a page. */
export const GLUE_PAGE = 1000;

/** Glue answers no ARNs. */
export function glueArn({ partition, region, account }: Scope, resource: string): string {
  return formatArn({ partition, service: "glue", region, account, resource });
}

/** Tags, which no list brings. */
export const tagging = glue("getTags", {
  input: ({ arn }: { readonly arn: string }) => ({ ResourceArn: arn }),
  value: (out) => out.Tags ?? {},
});
