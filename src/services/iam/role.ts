import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { authorization, type Role } from "./authorization.ts";

/** Roles with their trust policies, service-linked ones included (see `madeByAws`). */
export const iamRole = kind<Role>()("AWS::IAM::Role", {
  scope: "global",
  list: authorization((details) => details.RoleDetailList),
  identity: ({ Arn, RoleName, Tags }) => ({ arn: Arn, name: RoleName, tags: tagsOf(Tags) }),
});

/** Why nobody in the account can change a role: AWS made it, and AWS alone writes its policies. */
export function madeByAws({ Path = "/" }: Pick<Role, "Path">): string | undefined {
  if (Path.startsWith("/aws-service-role/")) return "it is a service-linked role, whose policies AWS writes";
  if (Path.startsWith("/aws-reserved/sso.amazonaws.com/")) return "IAM Identity Center made this role and keeps it";
  return Path.startsWith("/aws-reserved/") ? "AWS reserves this role for one of its services" : undefined;
}
