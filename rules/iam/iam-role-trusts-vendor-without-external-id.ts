import { anyOf } from "../../src/aws/decide.ts";
import { grantEvidence } from "../../src/aws/policy/index.ts";
import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { iamRole, madeByAws } from "../../src/services/iam/role.ts";
import { demanded, trustedBy } from "../../src/services/iam/trust.ts";
import { memberAccount } from "../../src/services/organizations/member-account.ts";

export default defineRule({
  id: "iam-role-trusts-vendor-without-external-id",
  title: "Role trusts an account outside the organization without an external id",
  severity: "high",
  why: "A vendor works for many customers with one account: another customer who names your role to it can have it act in your account.",
  fix: {
    text: "Have the vendor give you an external id of your own, and demand it in the trust policy. Accounts that are yours, though outside the organization, belong into the rule's option accounts; people of a partner should need MFA instead.",
    cli: "aws iam update-assume-role-policy --role-name <role> --policy-document file://<trust-policy.json>",
    terraform: `data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = ["arn:<partition>:iam::<vendor-account-id>:root"]
    }
    condition {
      test     = "StringEquals"
      variable = "sts:ExternalId"
      values   = ["<external-id>"]
    }
  }
}`,
    cloudformation: `Type: AWS::IAM::Role
Properties:
  AssumeRolePolicyDocument:
    Version: "2012-10-17"
    Statement:
      - Effect: Allow
        Principal:
          AWS: !Sub arn:\${AWS::Partition}:iam::<vendor-account-id>:root
        Action: sts:AssumeRole
        Condition:
          StringEquals:
            sts:ExternalId: <external-id>`,
  },
  references: {
    wellArchitected: ["SEC03-BP09"],
    docs: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html"],
  },
  examples: {
    pass: "The vendor's account is trusted when it brings the external id that it gave to you.",
    fail: "The vendor's account is trusted without a condition.",
  },
  options: z.object({
    accounts: z
      ._default(z.array(z.string().check(z.regex(/^\d{12}$/))), [])
      .check(z.describe("Accounts outside the organization that are your own")),
  }),
  subject: iamRole.with(),
  context: { members: memberAccount.with(), own: account.with("organization") },
  check: (role, { members, own, options: { accounts } }) => {
    const aws = madeByAws(role);
    if (aws) return skip(aws);
    const foreign = trustedBy(role, "sts:AssumeRole")
      .filter(({ reach, principalType }) => reach === "cross-account" && principalType === "AWS")
      .filter((grant) => demanded(grant, "sts:ExternalId").length === 0)
      // Who must bring a second factor is a person, whom no other customer can send.
      .filter(
        (grant) => !demanded(grant, "aws:MultiFactorAuthPresent").some((value) => value.toLowerCase() === "true"),
      );
    // A member may not list the others, but may ask which account manages the organization.
    const isMember = (id: string) =>
      anyOf(
        () => own.get(role.account)?.organization?.MasterAccountId === id,
        () => members.get(id) !== undefined,
      );
    const outside = [...new Set(foreign.flatMap((grant) => grant.accounts))].filter(
      (id) => !accounts.includes(id) && !isMember(id),
    );
    if (outside.length === 0) return pass;
    const grants = foreign.filter((grant) => grant.accounts.some((account) => outside.includes(account)));
    return fail(
      `its trust policy (${[...new Set(grants.map(({ statement }) => statement))].join(", ")}) lets ${outside.join(", ")}, outside the organization, take it without an external id`,
      { accounts: outside, grants: grants.map(grantEvidence) },
    );
  },
});
