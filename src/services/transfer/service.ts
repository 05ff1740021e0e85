import type { Transfer } from "@aws-sdk/client-transfer";
import { wholeAnswer } from "../../aws/whole-answer.ts";
import { service } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";

export const transfer = service<Transfer>("transfer");

/** The most that its lists give in a page. */
export const TRANSFER_PAGE = 1000;

/** Tags, which its lists do not bring. */
export const tagging = transfer("listTagsForResource", {
  input: ({ arn }: { readonly arn: string }) => ({ Arn: arn }),
  admit: wholeAnswer,
  value: (out) => tagsOf(out.Tags),
});
