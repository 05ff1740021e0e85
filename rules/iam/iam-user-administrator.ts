import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { adminInWords, roleAccess } from "../../src/services/iam/role-access.ts";
import { iamUser } from "../../src/services/iam/user.ts";

export default defineRule({
  id: "iam-user-administrator",
  title: "User holds administrator permissions for good",
  severity: "high",
  why: "A user's password and keys do not expire: whoever comes by one of them can do anything in the account, at any time.",
  fix: {
    text: "Let people sign in through IAM Identity Center (or another identity provider) and take an administrator role when they need it, with credentials that expire. Keep at most one locked-away user for emergencies, and suppress this finding for it.",
    cli: "aws iam detach-user-policy --user-name <user-name> --policy-arn arn:<partition>:iam::aws:policy/AdministratorAccess\naws iam remove-user-from-group --user-name <user-name> --group-name <group>",
  },
  references: {
    wellArchitected: ["SEC03-BP02"],
    docs: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-users-federation-idp"],
  },
  examples: {
    pass: "The user may read logs; administrators take a role.",
    fail: "The user's group holds AdministratorAccess.",
  },
  subject: iamUser.with(),
  context: { roleAccess },
  check: (user, { roleAccess }) => {
    const admin = roleAccess.isAdmin(user.arn);
    return admin ? fail(adminInWords(admin), { ...admin }) : pass;
  },
});
