import { kind } from "../../model/index.ts";
import { authorization, type Group } from "./authorization.ts";

export const iamGroup = kind<Group>()("AWS::IAM::Group", {
  scope: "global",
  list: authorization((details) => details.GroupDetailList),
  identity: ({ Arn, GroupName }) => ({ arn: Arn, name: GroupName }),
});
