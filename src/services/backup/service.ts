import type { Backup } from "@aws-sdk/client-backup";
import { wholeAnswer } from "../../aws/whole-answer.ts";
import { service, type Tags } from "../../model/index.ts";

export const backup = service<Backup>("backup");

/** The most that AWS Backup's lists give in a page. */
export const BACKUP_PAGE = 1000;

/** The lists of AWS Backup bring no tags: they are read for each resource, and only when asked for. */
export const tagging = backup("listTags", {
  input: ({ arn }: { readonly arn: string }) => ({ ResourceArn: arn }),
  admit: wholeAnswer,
  value: (out): Tags => out.Tags ?? {},
});
