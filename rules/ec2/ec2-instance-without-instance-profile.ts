import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { instance } from "../../src/services/ec2/instance.ts";

export default defineRule({
  id: "ec2-instance-without-instance-profile",
  title: "EC2 instance has no role of its own",
  severity: "medium",
  why: "Software on it that calls AWS needs long-lived access keys in a file or a variable, which leak and are seldom changed. Systems Manager cannot manage it either, unless a default role is set up for the account.",
  fix: {
    text: "Give the instance a role that holds just what its software needs, through an instance profile; then delete the access keys from it.",
    cli: "aws ec2 associate-iam-instance-profile --instance-id <instance-id> --iam-instance-profile Name=<profile-name>",
    terraform: `resource "aws_iam_instance_profile" "<name>" {
  name = "<name>"
  role = aws_iam_role.<name>.name
}

resource "aws_instance" "<name>" {
  # …
  iam_instance_profile = aws_iam_instance_profile.<name>.name
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::Instance
  Properties:
    IamInstanceProfile: !Ref <InstanceProfile>`,
  },
  references: {
    cis: { "3.0": ["1.18"], "5.0": ["1.17"] },
    wellArchitected: ["SEC02-BP02"],
    docs: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-ec2.html"],
  },
  examples: { pass: "An instance profile is attached.", fail: "No instance profile is attached." },
  subject: instance.with(),
  check: ({ IamInstanceProfile, Operator, State, KeyName }) => {
    if (IamInstanceProfile?.Arn || IamInstanceProfile?.Id) return pass;
    if (Operator?.Managed)
      return skip(`${Operator.Principal ?? "an AWS service"} manages it and decides over its role`);
    return fail("no instance profile is attached", { IamInstanceProfile: "none", State: State?.Name, KeyName });
  },
});
