import type { User, UserGroup } from "@aws-sdk/client-elasticache";
import { kind } from "../../model/index.ts";
import { elasticache, tagList } from "./service.ts";

/** Users of Redis OSS and Valkey; every account has one called `default`, which AWS made. */
export const elasticacheUser = kind<User>()("AWS::ElastiCache::User", {
  list: elasticache("describeUsers", {
    value: ({ Users = [] }) => Users.filter(({ Status }) => Status !== "deleting"),
  }),
  identity: (u) => ({ arn: u.ARN, name: u.UserId }),
  tags: "tagList",
  aspects: { tagList },
});

/** User groups, which caches name to say who may log in. */
export const elasticacheUserGroup = kind<UserGroup>()("AWS::ElastiCache::UserGroup", {
  list: elasticache("describeUserGroups", {
    value: ({ UserGroups = [] }) => UserGroups.filter(({ Status }) => Status !== "deleting"),
  }),
  identity: (g) => ({ arn: g.ARN, name: g.UserGroupId }),
  tags: "tagList",
  aspects: { tagList },
});
