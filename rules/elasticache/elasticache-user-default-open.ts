import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { elasticacheUser, elasticacheUserGroup } from "../../src/services/elasticache/user.ts";

export default defineRule({
  id: "elasticache-user-default-open",
  title: "Default user of a cache logs in without a password",
  severity: "high",
  why: "A client that names no user is the default user: the other users' passwords and limits then keep nobody out.",
  fix: {
    text: "Make a user with the name default that is off or has a password, and put it into the user group in place of AWS's own, whose id is default too and which cannot be changed. Clients that log in without a name are refused from then on.",
    cli: 'aws elasticache create-user --user-id <default-off> --user-name default --engine valkey --access-string "off -@all" --authentication-mode Type=no-password-required\naws elasticache modify-user-group --user-group-id <user-group> --user-ids-to-add <default-off> --user-ids-to-remove default',
    terraform:
      'resource "aws_elasticache_user" "<default_off>" {\n  user_id       = "<default-off>"\n  user_name     = "default"\n  engine        = "valkey"\n  access_string = "off -@all"\n\n  authentication_mode {\n    type = "no-password-required"\n  }\n}',
    cloudformation:
      "Type: AWS::ElastiCache::User\nProperties:\n  UserId: <default-off>\n  UserName: default\n  Engine: valkey\n  AccessString: off -@all\n  AuthenticationMode:\n    Type: no-password-required",
  },
  references: {
    wellArchitected: ["SEC03-BP02"],
    docs: ["https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html"],
  },
  examples: {
    pass: "The default user of the group is off.",
    fail: "The group of a running cache has AWS's own default user: no password, on ~* +@all.",
  },
  subject: elasticacheUser.with(),
  context: { groups: elasticacheUserGroup.with() },
  check: ({ UserName, UserGroupIds = [], Authentication, AccessString = "" }, { groups }) => {
    if (UserName !== "default") return skip("it is not the default user");
    if (Authentication?.Type !== "no-password") return pass;
    const words = AccessString.split(/\s+/);
    const usable = words.includes("on") && words.some((word) => /^(\+|allcommands$)/.test(word));
    if (!usable) return pass;
    const used = UserGroupIds.map((id) => groups.get(id)).filter((group) => group !== undefined);
    const caches = used.flatMap(({ ReplicationGroups = [], ServerlessCaches = [] }) => [
      ...ReplicationGroups,
      ...ServerlessCaches,
    ]);
    if (caches.length === 0) return skip("no cache uses a user group that it is in");
    return fail(`whoever reaches ${caches.join(", ")} is let in without a password, with the rights ${AccessString}`, {
      AccessString,
      Authentication,
      UserGroupIds: used.map((group) => group.name),
      caches,
    });
  },
});
