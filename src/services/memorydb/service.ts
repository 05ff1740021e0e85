import type { MemoryDB } from "@aws-sdk/client-memorydb";
import { service } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";

export const memorydb = service<MemoryDB>("memorydb");

/** The most that MemoryDB lists give in a page. */
export const MEMORYDB_PAGE = 100;

/** MemoryDB lists bring no tags: they are read for each resource, and only when asked for. */
export const tagging = memorydb("listTags", {
  input: ({ arn }: { readonly arn: string }) => ({ ResourceArn: arn }),
  value: (out) => tagsOf(out.TagList),
});
