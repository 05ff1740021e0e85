import type { PullThroughCacheRule } from "@aws-sdk/client-ecr";
import { formatArn } from "../../aws/arn.ts";
import { kind } from "../../model/index.ts";
import { ECR_PAGE, ecr } from "./service.ts";

type CacheRule = Pick<PullThroughCacheRule, "ecrRepositoryPrefix" | "upstreamRegistryUrl">;

/** Which repositories ECR fills from another registry as their images are asked for. Its ARN is only ours. */
export const pullThroughCacheRule = kind<CacheRule>()("AWS::ECR::PullThroughCacheRule", {
  list: ecr("describePullThroughCacheRules", {
    pageSize: ECR_PAGE,
    // Without the name of the secret that opens the other registry.
    admit: ({ pullThroughCacheRules = [] }) => ({
      rules: pullThroughCacheRules.map(({ ecrRepositoryPrefix, upstreamRegistryUrl }) => ({
        ...{ ecrRepositoryPrefix, upstreamRegistryUrl },
      })),
    }),
    value: (out): readonly CacheRule[] => out.rules,
  }),
  identity: ({ ecrRepositoryPrefix: prefix }, { partition, region, account }) => ({
    arn:
      prefix &&
      formatArn({ partition, service: "ecr", region, account, resource: `pull-through-cache-rule/${prefix}` }),
    name: prefix,
  }),
});

/** Whether a rule of this prefix fills a repository; that of `ROOT` fills any. */
export const fills = (prefix: string, repositoryName: string): boolean =>
  prefix === "ROOT" || repositoryName.startsWith(`${prefix}/`);
