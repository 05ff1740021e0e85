import type { ElastiCache } from "@aws-sdk/client-elasticache";
import { service } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";

export const elasticache = service<ElastiCache>("elasticache");

/** The most that ElastiCache lists give in a page. */
export const ELASTICACHE_PAGE = 100;

/** ElastiCache lists bring no tags: they are read for each resource, and only when asked for. */
export const tagList = elasticache("listTagsForResource", {
  input: ({ ARN }: { ARN?: string | undefined }) => ({ ResourceName: ARN }),
  value: (out) => tagsOf(out.TagList),
});
