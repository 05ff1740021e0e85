import { parseArn } from "../../src/aws/arn.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { iamGroup } from "../../src/services/iam/group.ts";
import { iamRole } from "../../src/services/iam/role.ts";
import { iamUser } from "../../src/services/iam/user.ts";

export default defineRule({
  id: "iam-policy-cloudshell-full-access",
  title: "Full access to CloudShell is given",
  severity: "medium",
  why: "CloudShell is a machine on the internet with the user's permissions and with up- and download: a way for data to leave that nobody watches.",
  fix: {
    text: "Detach AWSCloudShellFullAccess, and give whoever needs CloudShell a policy without cloudshell:GetFileDownloadUrls and cloudshell:GetFileUploadUrls.",
    cli: "aws iam list-entities-for-policy --policy-arn arn:<partition>:iam::aws:policy/AWSCloudShellFullAccess\naws iam detach-role-policy --role-name <role> --policy-arn arn:<partition>:iam::aws:policy/AWSCloudShellFullAccess",
  },
  references: {
    cis: { "3.0": ["1.22"], "5.0": ["1.21"] },
    wellArchitected: ["SEC03-BP02"],
    docs: [
      "https://docs.aws.amazon.com/cloudshell/latest/userguide/sec-auth-with-identities.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-27",
    ],
  },
  examples: {
    pass: "Nobody holds AWSCloudShellFullAccess.",
    fail: "The group developers holds AWSCloudShellFullAccess.",
  },
  subject: account.with(),
  context: { users: iamUser.with(), groups: iamGroup.with(), roles: iamRole.with() },
  check: ({ arn }, { users, groups, roles }) => {
    const PolicyArn = `arn:${parseArn(arn)?.partition}:iam::aws:policy/AWSCloudShellFullAccess`;
    const named = (what: string, principals: readonly Principal[]) =>
      principals
        .filter(({ AttachedManagedPolicies = [] }) =>
          AttachedManagedPolicies.some((one) => one.PolicyArn === PolicyArn),
        )
        .map(({ name }) => `${what} ${name}`);
    const holders = [...named("user", users.all()), ...named("group", groups.all()), ...named("role", roles.all())];
    if (holders.length === 0) return pass;
    const more = holders.length > SHOWN ? ` and ${holders.length - SHOWN} more` : "";
    return fail(`AWSCloudShellFullAccess is attached to ${holders.slice(0, SHOWN).join(", ")}${more}`, {
      ...{ PolicyArn, holders },
    });
  },
});

const SHOWN = 5;

interface Principal {
  readonly name: string;
  readonly AttachedManagedPolicies?: readonly { readonly PolicyArn?: string | undefined }[] | undefined;
}
