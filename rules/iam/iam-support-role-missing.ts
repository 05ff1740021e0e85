import { parseArn } from "../../src/aws/arn.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { iamRole } from "../../src/services/iam/role.ts";

export default defineRule({
  id: "iam-support-role-missing",
  title: "No role for dealing with AWS Support exists",
  severity: "low",
  why: "In the middle of an incident somebody must open and follow cases; without a role for it they wait, or use an administrator's.",
  fix: {
    text: "Make a role with AWS's policy AWSSupportAccess that those on duty may take, or a permission set with it in IAM Identity Center.",
    cli: "aws iam attach-role-policy --role-name <support-role> --policy-arn arn:<partition>:iam::aws:policy/AWSSupportAccess",
    terraform: `resource "aws_iam_role_policy_attachment" "support" {
  role       = "<support-role>"
  policy_arn = "arn:<partition>:iam::aws:policy/AWSSupportAccess"
}`,
    cloudformation:
      "Type: AWS::IAM::Role\nProperties:\n  ManagedPolicyArns:\n    - !Sub arn:${AWS::Partition}:iam::aws:policy/AWSSupportAccess",
  },
  references: {
    cis: { "3.0": ["1.17"], "5.0": ["1.16"] },
    wellArchitected: ["SEC10-BP01"],
    docs: [
      "https://docs.aws.amazon.com/awssupport/latest/user/accessing-support.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-18",
    ],
  },
  examples: {
    pass: "The policy AWSSupportAccess is attached to the role incident-response.",
    fail: "No role of the account has the policy AWSSupportAccess.",
  },
  subject: account.with(),
  context: { roles: iamRole.with() },
  check: ({ arn }, { roles }) => {
    const wanted = `arn:${parseArn(arn)?.partition}:iam::aws:policy/AWSSupportAccess`;
    const holds = roles
      .all()
      .some(({ AttachedManagedPolicies = [] }) =>
        AttachedManagedPolicies.some(({ PolicyArn }) => PolicyArn === wanted),
      );
    return holds ? pass : fail("no role of the account has the policy AWSSupportAccess", { PolicyArn: wanted });
  },
});
