import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { authorization, type User } from "./authorization.ts";

/** IAM users. The root user is none of them. */
export const iamUser = kind<User>()("AWS::IAM::User", {
  scope: "global",
  list: authorization((details) => details.UserDetailList),
  identity: ({ Arn, UserName, Tags }) => ({ arn: Arn, name: UserName, tags: tagsOf(Tags) }),
});
