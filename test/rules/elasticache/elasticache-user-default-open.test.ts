import rule from "../../../rules/elasticache/elasticache-user-default-open.ts";
import { elasticacheUserGroup } from "../../../src/services/elasticache/user.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";

/** The default user that AWS makes in every account. */
const user = {
  UserId: "default",
  UserName: "default",
  ARN: "arn:aws:elasticache:eu-west-1:111122223333:user:default",
  Status: "active",
  Engine: "redis",
  AccessString: "on ~* +@all",
  UserGroupIds: ["shop"],
  Authentication: { Type: "no-password" },
};
const groupOf = (also: object): Given => [
  [
    elasticacheUserGroup,
    [{ UserGroupId: "shop", ARN: "arn:aws:elasticache:eu-west-1:111122223333:usergroup:shop", ...also }],
  ],
];
const used = groupOf({ ReplicationGroups: ["sessions"] });
const unlisted: Given = [[elasticacheUserGroup, UNLISTED]];

verdicts(rule, {
  passes: {
    "with a password, groups unread": {
      subject: { ...user, UserId: "mine", Authentication: { Type: "password", PasswordCount: 1 } },
      given: unlisted,
    },
    off: { subject: { ...user, UserId: "none", AccessString: "off ~* +@all" }, given: used },
    "on, but without a command": { subject: { ...user, UserId: "none", AccessString: "on ~* -@all" }, given: used },
  },
  fails: {
    "AWS's own": { subject: user, given: used, message: /whoever reaches sessions .* on ~\* \+@all/ },
    "for a serverless cache": {
      subject: user,
      given: groupOf({ ServerlessCaches: ["carts"] }),
      evidence: { caches: ["carts"] },
    },
    "even for some commands": { subject: { ...user, UserId: "some", AccessString: "on ~x:* -@all +get" }, given: used },
  },
  skips: {
    "another user": { subject: { ...user, UserId: "app", UserName: "app" }, given: used },
    "in no group": { subject: { ...user, UserGroupIds: [] }, given: used },
    "in a group without caches": { subject: user, given: groupOf({ ReplicationGroups: [] }) },
  },
  unknowns: { "groups unread": { subject: user, given: unlisted } },
});
