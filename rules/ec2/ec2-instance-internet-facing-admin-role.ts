import { unless } from "../../src/aws/decide.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { instance } from "../../src/services/ec2/instance.ts";
import { reach } from "../../src/services/ec2/reach.ts";
import { ALL_PORTS, instanceTargets, reachedFirst } from "../../src/services/ec2/targets.ts";
import { adminInWords, roleAccess } from "../../src/services/iam/role-access.ts";

export default defineRule({
  id: "ec2-instance-internet-facing-admin-role",
  title: "EC2 instance that the internet reaches has a role of an administrator",
  severity: "critical",
  why: "Whoever breaks into the server takes the role's credentials from its metadata and owns the account: one flaw in a web application is enough.",
  fix: {
    text: "Give the instance a role that may do only what its software does; AWS shows in IAM Access Analyzer what it used. Then take its public address away where it needs none.",
    cli: `aws iam detach-role-policy --role-name <role> --policy-arn <admin-policy-arn>
aws iam attach-role-policy --role-name <role> --policy-arn <narrow-policy-arn>`,
    terraform: `resource "aws_iam_role_policy" "<name>" {
  role = aws_iam_role.<name>.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["s3:GetObject"]
      Resource = "<bucket-arn>/*"
    }]
  })
}`,
    cloudformation: `<Name>:
  Type: AWS::IAM::RolePolicy
  Properties:
    RoleName: <role>
    PolicyName: <name>
    PolicyDocument:
      Version: "2012-10-17"
      Statement:
        - Effect: Allow
          Action: s3:GetObject
          Resource: <bucket-arn>/*`,
  },
  references: {
    wellArchitected: ["SEC03-BP02"],
    docs: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-ec2.html",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
    ],
  },
  examples: {
    pass: "The web server's role may read one bucket.",
    fail: "The world reaches port 443 of the server, whose role has AdministratorAccess.",
  },
  subject: instance.with(),
  context: { reach, roleAccess },
  check: (instance, { reach, roleAccess }) => {
    const profile = instance.IamInstanceProfile?.Arn;
    if (!profile) return pass;
    const role = () => roleAccess.roleOf(profile);
    const admin = () => roleAccess.isAdmin(role()?.arn ?? "");
    const [open] = unless(
      () => !role() || !admin(),
      () => [reachedFirst(reach, instanceTargets(instance), ALL_PORTS) ?? []].flat(),
    );
    if (!open) return pass;
    return fail(`${open.text}; its role ${role()!.name} is an administrator: ${adminInWords(admin()!)}`, {
      role: role()!.arn,
      administrator: admin(),
      path: open.evidence,
    });
  },
});
