import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { iamUser } from "../../src/services/iam/user.ts";

export default defineRule({
  id: "iam-user-direct-policy",
  title: "User has policies of its own rather than by a group",
  severity: "low",
  why: "Permissions given one by one are forgotten one by one: nobody takes them back when the person's work changes.",
  fix: {
    text: "Attach the policies to a group for the task, put the user into it, and detach them from the user. A role is better than either.",
    cli: "aws iam add-user-to-group --group-name <group> --user-name <user-name>\naws iam detach-user-policy --user-name <user-name> --policy-arn <policy-arn>\naws iam delete-user-policy --user-name <user-name> --policy-name <policy-name>",
    terraform: `resource "aws_iam_group_policy_attachment" "<name>" {
  group      = aws_iam_group.<group>.name
  policy_arn = "<policy-arn>"
}

resource "aws_iam_user_group_membership" "<name>" {
  user   = aws_iam_user.<user>.name
  groups = [aws_iam_group.<group>.name]
}`,
    cloudformation: "Type: AWS::IAM::User\nProperties:\n  Groups:\n    - !Ref <Group>",
  },
  references: {
    fsbp: ["IAM.2"],
    cis: { "3.0": ["1.15"], "5.0": ["1.14"] },
    wellArchitected: ["SEC02-BP06"],
    docs: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-2",
    ],
  },
  examples: {
    pass: "The user is in the group developers and has no policy of its own.",
    fail: "The policy AmazonS3FullAccess is attached to the user itself.",
  },
  subject: iamUser.with(),
  check: ({ UserPolicyList = [], AttachedManagedPolicies = [] }) => {
    const [inline, attached] = [UserPolicyList, AttachedManagedPolicies].map((list) =>
      list.map(({ PolicyName }) => PolicyName),
    ) as [string[], string[]];
    if (inline.length + attached.length === 0) return pass;
    const words = [
      ...(attached.length > 0 ? [`${attached.join(", ")} attached`] : []),
      ...(inline.length > 0 ? [`${inline.join(", ")} inline`] : []),
    ];
    return fail(`it has policies of its own: ${words.join(", ")}`, {
      ...{ AttachedManagedPolicies: attached, UserPolicyList: inline },
    });
  },
});
